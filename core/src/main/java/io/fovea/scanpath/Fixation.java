package io.fovea.scanpath;

/**
 * One fixation.
 *
 * @param x horizontal place, 0 = left edge and 1 = right edge of the stimulus
 * @param y vertical place, 0 = top edge and 1 = bottom edge (y grows downward, like a screen)
 * @param durationMs how long the eye rested, in milliseconds
 */
public record Fixation(double x, double y, double durationMs) {}
