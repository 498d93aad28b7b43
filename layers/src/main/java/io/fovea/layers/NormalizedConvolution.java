package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import io.fovea.network.BatchNorm;
import io.fovea.network.LayerWatch;
import io.fovea.network.OnnxExport;
import io.fovea.network.Window;
import io.fovea.onnx.OnnxValue;

/**
 * A convolution followed by batch normalisation, bn(conv(x)).
 *
 * <p>In training, the batch's mean takes the convolution's bias away again, whatever it is: the
 * output does not depend on it and its gradient is zero. So it is left out there, which saves one
 * pass forward and one backward, and gives Adam no rounding noise to blow up to whole steps; only
 * the running mean, which the bias shifts, is told of it.
 */
final class NormalizedConvolution {
  private final Conv2d convolution;
  private final BatchNorm norm;
  private final Parameter kernel;
  private final Parameter bias;
  private final Shape stride;
  private final Shape padding;
  private final Shape dilation;
  private final int groups;

  NormalizedConvolution(Conv2d convolution, BatchNorm norm, Window window, int groups) {
    this.convolution = convolution;
    this.norm = norm;
    // Kept, since DJL copies its list of parameters each time it is asked for one.
    this.kernel = convolution.getDirectParameters().get("weight");
    this.bias = convolution.getDirectParameters().get("bias");
    this.stride = window.strideShape();
    this.padding = window.paddingShape();
    this.dilation = window.dilationShape();
    this.groups = groups;
  }

  /** (B, C, H, W) to (B, outChannels, H', W'). */
  NDArray apply(ParameterStore parameters, NDArray x, boolean training) {
    if (!training || bias == null) {
      NDArray convolved = LayerWatch.forward(convolution, parameters, new NDList(x), training);
      return LayerWatch.forward(norm, parameters, new NDList(convolved), training);
    }
    NDArray convolved = withoutBias(parameters, x);
    norm.shiftRunningMean(parameters, parameters.getValue(bias, x.getDevice(), true));
    return LayerWatch.forward(norm, parameters, new NDList(convolved), true);
  }

  private NDArray withoutBias(ParameterStore parameters, NDArray x) {
    if (parameters instanceof LayerWatch watch) {
      watch.entering(convolution, new NDList(x));
    }
    NDArray weight = parameters.getValue(kernel, x.getDevice(), true);
    NDArray y = Conv2d.conv2d(x, weight, null, stride, padding, dilation, groups).head();
    if (parameters instanceof LayerWatch watch) {
      watch.left(convolution, y);
    }
    return y;
  }

  /** bn(conv(x)) as operators of an exported network. */
  OnnxValue export(OnnxExport to, OnnxValue x) {
    return to.apply(norm, to.apply(convolution, x));
  }
}
