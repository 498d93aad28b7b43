/** Tensors for other tools: numpy's archives, and pictures. */
package io.fovea.app.represent;
