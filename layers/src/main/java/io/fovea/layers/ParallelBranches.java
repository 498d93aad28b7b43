package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import io.fovea.network.Chain;
import io.fovea.network.CompositeBlock;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.TorchInit;
import io.fovea.network.Window;
import io.fovea.onnx.OnnxValue;
import java.util.Arrays;
import java.util.List;

/** What {@link InceptionBlock} makes. */
final class ParallelBranches extends CompositeBlock implements OnnxExportable {
  private final Block[] branches;
  private final Shape output;

  ParallelBranches(InceptionBlock spec, Shape input) {
    child("branch1x1", convolution(1, spec.ch1x1(), input), input);
    child("branch3x3", reduced(spec.ch3x3Reduce(), 3, spec.ch3x3(), input), input);
    child("branch5x5", reduced(spec.ch5x5Reduce(), 5, spec.ch5x5(), input), input);
    child("branch_pool", pooled(spec.poolProj(), input), input);
    branches = members().stream().map(Child::block).toArray(Block[]::new);
    long channels = members().stream().mapToLong(branch -> branch.output().get(0)).sum();
    output = new Shape(channels, input.get(1), input.get(2));
  }

  /** A convolution that keeps the image's size. */
  private static Conv2d convolution(int kernelSize, int outChannels, Shape input) {
    Window window = new Window(kernelSize, 1, (kernelSize - 1) / 2, 1);
    return TorchInit.conv2d(Convolutions.of(window, outChannels), input.get(0));
  }

  private static Chain reduced(int reduce, int kernelSize, int outChannels, Shape input) {
    Chain branch = new Chain(input).add("0", convolution(1, reduce, input));
    return branch.add("1", convolution(kernelSize, outChannels, branch.output()));
  }

  private static Chain pooled(int outChannels, Shape input) {
    return new Chain(input)
        .add("0", new MaxPool2d(3, 1, 1).create(input))
        .add("1", convolution(1, outChannels, input));
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray x = inputs.head(); // (B, C, H, W)
    NDList parts = new NDList(branches.length);
    for (Block branch : branches) {
      parts.add(apply(branch, parameters, x, training));
    }
    return NDArrays.concat(parts, 1); // (B, sum of the branches' channels, H, W)
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxValue[] parts =
        Arrays.stream(branches).map(b -> to.apply(b, inputs.get(0))).toArray(OnnxValue[]::new);
    return to.graph().concat(1, parts);
  }
}
