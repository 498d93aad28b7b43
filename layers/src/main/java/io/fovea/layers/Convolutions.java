package io.fovea.layers;

import ai.djl.nn.convolutional.Conv2d;
import io.fovea.network.Window;

/** Convolutions from windows. */
final class Convolutions {
  private Convolutions() {}

  static Conv2d.Builder of(Window window, int outChannels) {
    return Conv2d.builder()
        .setFilters(outChannels)
        .setKernelShape(window.kernelShape())
        .optStride(window.strideShape())
        .optPadding(window.paddingShape())
        .optDilation(window.dilationShape());
  }
}
