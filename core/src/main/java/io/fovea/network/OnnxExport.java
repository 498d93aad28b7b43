package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.FoveaException;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Writes an initialised network into a graph of ONNX operators, with the weights that it has now
 * under PyTorch's names (see {@link TorchNames}).
 */
public final class OnnxExport {
  private final OnnxGraph graph;
  private final IdentityHashMap<Block, LayerName> names;
  private final IdentityHashMap<Parameter, String> weights = new IdentityHashMap<>();

  /** For a network and all blocks in it. */
  public OnnxExport(Block network, OnnxGraph graph) {
    this.graph = graph;
    names = LayerName.of(network);
    TorchNames.of(network).forEach((name, parameter) -> weights.put(parameter, name));
  }

  /** Where operators are added. */
  public OnnxGraph graph() {
    return graph;
  }

  /** A block's result, (B, ...); a block of DJL's or one that is {@link OnnxExportable}. */
  public OnnxValue apply(Block block, OnnxValue... inputs) {
    return apply(block, List.of(inputs));
  }

  /**
   * A block's result.
   *
   * @throws FoveaException if a block has no ONNX form, with its place in the network
   */
  public OnnxValue apply(Block block, List<OnnxValue> inputs) {
    String outside = graph.place();
    LayerName name =
        names.getOrDefault(block, new LayerName(outside, CompositeBlock.kindOf(block)));
    graph.at(name.path());
    try {
      return block instanceof OnnxExportable exportable
          ? exportable.export(this, inputs)
          : DjlBlocks.export(this, block, inputs.get(0));
    } catch (NoOnnxFormException e) {
      throw e;
    } catch (FoveaException e) {
      throw new NoOnnxFormException(
          "cannot write '%s' as ONNX: %s".formatted(name, e.getMessage()), e);
    } finally {
      graph.at(outside);
    }
  }

  /** A parameter with its present numbers. */
  public OnnxValue weight(Parameter parameter) {
    return graph.weight(
        name(parameter), values(parameter), parameter.getArray().getShape().getShape());
  }

  /** Numbers made of a block's parameters, for operators that want them in another order. */
  public OnnxValue weight(String name, float[] values, long... sizes) {
    String place = graph.place();
    return graph.weight(place.isEmpty() ? name : place + "." + name, values, sizes);
  }

  private String name(Parameter parameter) {
    return weights.getOrDefault(parameter, graph.place() + "." + parameter.getName());
  }

  /** A parameter's present numbers, row by row. */
  public float[] values(Parameter parameter) {
    NDArray array = parameter.getArray();
    return array.toFloatArray();
  }

  /** W x + b over the last axis, with a weight (out, in) as PyTorch has it. */
  public OnnxValue linear(OnnxValue x, OnnxValue weight, OnnxValue bias) {
    OnnxValue y = graph.matMul(x, graph.transpose(weight, 1, 0));
    return bias.isNone() ? y : graph.add(y, bias);
  }
}
