package io.fovea.scanpath;

/** What a model learns to say of a scanpath. */
public sealed interface Target permits ClassTarget, ValuesTarget, NoTarget {}
