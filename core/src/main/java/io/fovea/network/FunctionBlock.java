package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A function without parameters as a block. (DJL's {@code LambdaBlock} finds its output's shape by
 * running on a batch of zeros; this one is told, so that a network's shapes are known before any
 * array exists.)
 */
public final class FunctionBlock extends AbstractBlock implements OnnxExportable {
  private final String kind;
  private final UnaryOperator<NDArray> function;
  private final UnaryOperator<Shape> shape;
  private final BiFunction<OnnxGraph, OnnxValue, OnnxValue> exported; // null where there is none

  /**
   * @param kind the word for it in the model summary
   * @param function of a batch, (B, input...) to (B, output...)
   * @param shape of one example, without the batch axis: input to output
   */
  public FunctionBlock(String kind, UnaryOperator<NDArray> function, UnaryOperator<Shape> shape) {
    this(kind, function, shape, null);
  }

  /**
   * A function that can be exported.
   *
   * @param exported the same function as ONNX operators
   */
  public FunctionBlock(
      String kind,
      UnaryOperator<NDArray> function,
      UnaryOperator<Shape> shape,
      BiFunction<OnnxGraph, OnnxValue, OnnxValue> exported) {
    this.kind = kind;
    this.function = function;
    this.shape = shape;
    this.exported = exported;
  }

  /** max(x, 0), element by element. */
  public static FunctionBlock relu() {
    return new FunctionBlock("ReLU", FunctionBlock::relu, shape -> shape, OnnxGraph::relu);
  }

  /** max(x, 0), element by element. */
  public static NDArray relu(NDArray x) {
    return x.getNDArrayInternal().relu();
  }

  /** (B, C, H, W) to (B, C*H*W) in the order channel, row, column; any rank from one up. */
  public static FunctionBlock flatten() {
    return new FunctionBlock(
        "Flatten", x -> x.flatten(1, -1), shape -> new Shape(shape.size()), OnnxGraph::flatten);
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

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    if (exported == null) {
      throw new FoveaException(
          "this function was made without an ONNX form; give it one as the last argument of"
              + " FunctionBlock");
    }
    return exported.apply(to.graph(), inputs.get(0));
  }
}
