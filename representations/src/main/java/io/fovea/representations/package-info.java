/**
 * Scanpath to tensor plugins: images, and the sequence of fixations. Every image is (channels,
 * height, width) with y downward; the centre of pixel (i, j) lies at y = i / (height - 1), x = j /
 * (width - 1), so the outermost pixel centres are the stimulus's edges and the channels of
 * different parts line up. Parts that are set to zoom line up with each other only: the edges are
 * then those of the fixations.
 */
package io.fovea.representations;
