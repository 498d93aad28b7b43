package io.fovea.scanpath;

/** A scanpath and its target, one object from the source to the batch. */
public record Sample(Scanpath scanpath, Target target) {}
