package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.function.UnaryOperator;

/**
 * A function without parameters as a block. (DJL's {@code LambdaBlock} finds its output's shape by
 * running on a batch of zeros; this one is told, so that a network's shapes are known before any
 * array exists.)
 */
public final class FunctionBlock extends AbstractBlock {
  private final String kind;
  private final UnaryOperator<NDArray> function;
  private final UnaryOperator<Shape> shape;

  /**
   * @param kind the word for it in the model summary
   * @param function of a batch, (B, input...) to (B, output...)
   * @param shape of one example, without the batch axis: input to output
   */
  public FunctionBlock(String kind, UnaryOperator<NDArray> function, UnaryOperator<Shape> shape) {
    this.kind = kind;
    this.function = function;
    this.shape = shape;
  }

  /** max(x, 0), element by element. */
  public static FunctionBlock relu() {
    return new FunctionBlock("ReLU", FunctionBlock::relu, shape -> shape);
  }

  /** max(x, 0), element by element. */
  public static NDArray relu(NDArray x) {
    return x.getNDArrayInternal().relu();
  }

  /** (B, C, H, W) to (B, C*H*W) in the order channel, row, column; any rank from one up. */
  public static FunctionBlock flatten() {
    return new FunctionBlock("Flatten", x -> x.flatten(1, -1), shape -> new Shape(shape.size()));
  }

  public String kind() {
    return kind;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      PairList<String, Object> options) {
    return new NDList(function.apply(inputs.singletonOrThrow()));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    Shape output = shape.apply(inputs[0].slice(1));
    return new Shape[] {new Shape(inputs[0].get(0)).addAll(output)};
  }

  /** Always: there is nothing to initialise. */
  @Override
  public boolean isInitialized() {
    return true;
  }
}
