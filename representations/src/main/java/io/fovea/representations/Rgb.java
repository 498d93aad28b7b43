package io.fovea.representations;

/** A colour, each part in 0..1. */
record Rgb(float red, float green, float blue) {}
