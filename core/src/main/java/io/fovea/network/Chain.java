package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.fovea.onnx.OnnxValue;
import java.util.Arrays;
import java.util.List;

/**
 * Blocks that follow one another, as in PyTorch's {@code Sequential}:
 *
 * <pre>{@code
 * new Chain(input).add("conv", conv).add("bn", new BatchNorm()).add("relu", FunctionBlock.relu())
 * }</pre>
 *
 * <p>Over a sequence (T, F) whose T is variable, the lengths are the array after it; they go along
 * to the blocks that are {@link LengthAware}. Where none is, each step is treated by itself and no
 * lengths are asked for, so that such a chain may stand inside another one.
 */
public final class Chain extends CompositeBlock implements OnnxExportable {
  private final Shape start;
  private final int source;
  private Shape end;
  private Block[] steps = {};
  private boolean needsLengths;

  /**
   * An empty chain: what goes in comes out.
   *
   * @param input the shape of one example, without the batch axis
   */
  public Chain(Shape input) {
    this(input, 0);
  }

  /**
   * A chain that takes one of several inputs and ignores the others.
   *
   * @param source the place of that input in the batch
   */
  public Chain(Shape input, int source) {
    this.start = input;
    this.end = input;
    this.source = source;
  }

  /** Puts a block at the end, under the name that PyTorch gives it. */
  public Chain add(String name, Block block) {
    child(name, block, end);
    return lengthen(block);
  }

  /** Puts a block at the end that the model summary calls by its own word. */
  public Chain add(String name, String kind, Block block) {
    child(name, kind, block, end);
    return lengthen(block);
  }

  private Chain lengthen(Block block) {
    end = shapeAfter(block, end);
    steps = members().stream().map(Child::block).toArray(Block[]::new);
    needsLengths =
        Lengths.isVariable(start) && Arrays.stream(steps).anyMatch(LengthAware.class::isInstance);
    return this;
  }

  @Override
  public Shape output() {
    return end;
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    NDArray value = inputs.get(source);
    if (needsLengths || (Lengths.isVariable(start) && inputs.size() > source + 1)) {
      return run(parameters, value, Lengths.of(inputs, source, start), training);
    }
    for (Block step : steps) {
      value = apply(step, parameters, value, training);
    }
    return value;
  }

  private NDArray run(ParameterStore parameters, NDArray sequence, Lengths real, boolean training) {
    NDArray value = real.clean(sequence); // (B, T, ...) until a block leaves no steps
    Lengths lengths = real;
    for (Block step : steps) {
      if (step instanceof LengthAware aware) {
        NDList both = new NDList(value, lengths.array(value.getManager()));
        value = apply(step, parameters, both, training);
        lengths = lengths.after(aware::stepsAfter);
      } else {
        value = apply(step, parameters, value, training);
      }
    }
    return value;
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxValue value = inputs.get(source);
    boolean variable = Lengths.isVariable(start) && inputs.size() > source + 1;
    OnnxLengths lengths =
        variable ? OnnxLengths.of(to, inputs, source, start) : OnnxLengths.full(to.graph());
    value = lengths.clean(value);
    for (Block step : steps) {
      if (step instanceof LengthAware aware && lengths.each().isPresent()) {
        value = to.apply(step, value, lengths.each().get());
        lengths =
            Lengths.isVariable(shapeAfter(step, sequence(step)))
                ? lengths.after(aware)
                : OnnxLengths.full(to.graph());
      } else {
        value = to.apply(step, value);
      }
    }
    return value;
  }

  private Shape[] sequence(Block step) {
    return members().stream()
        .filter(child -> child.block() == step)
        .findFirst()
        .map(child -> child.inputs().toArray(Shape[]::new))
        .orElseThrow();
  }
}
