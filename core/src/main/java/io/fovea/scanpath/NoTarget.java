package io.fovea.scanpath;

/** Nothing is known of this scanpath but its fixations. */
public record NoTarget() implements Target {}
