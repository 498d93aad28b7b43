package io.fovea.engine;

import ai.djl.pytorch.jni.JniUtils;

/**
 * Whether operations remember what their gradient needs. PyTorch keeps that for each thread, and
 * begins with yes; DJL says no on the thread that loads the engine alone. On any other thread every
 * pass without gradients would build a graph that nobody asks for.
 */
final class GradientMode {
  private GradientMode() {}

  /** On this thread, outside gradient collectors, which set it for themselves. */
  static void off() {
    JniUtils.setGradMode(false);
  }
}
