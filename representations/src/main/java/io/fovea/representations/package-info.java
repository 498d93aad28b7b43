/**
 * Scanpath to image plugins. Every image is (channels, height, width) with y downward; the centre
 * of pixel (i, j) lies at y = i / (height - 1), x = j / (width - 1), so the outermost pixel centres
 * are the stimulus's edges and the channels of different parts line up.
 */
package io.fovea.representations;
