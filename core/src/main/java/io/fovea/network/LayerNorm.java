package io.fovea.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.fovea.onnx.OnnxValue;
import java.util.List;
import java.util.Map;

/**
 * Layer normalisation over the last axis, (B, ..., F) to (B, ..., F), as PyTorch's {@code
 * LayerNorm(F)}: y = (x - mean) / sqrt(var + 1e-5) * weight + bias, mean and (biased) variance over
 * the F numbers of each step. So a step's result depends on that step alone. Source: Ba, Kiros and
 * Hinton 2016, arXiv:1607.06450.
 */
public final class LayerNorm extends AbstractBlock implements OnnxExportable {
  private static final float EPSILON = 1e-5f;

  private final Shape features;
  private final Parameter weight;
  private final Parameter bias;

  /**
   * @param features how many numbers the last axis has, F
   */
  public LayerNorm(long features) {
    this.features = new Shape(features);
    weight = add("weight", Parameter.Type.GAMMA);
    bias = add("bias", Parameter.Type.BETA);
  }

  private Parameter add(String name, Parameter.Type type) {
    return addParameter(Parameter.builder().setName(name).setType(type).optShape(features).build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    NDArray x = inputs.singletonOrThrow();
    Device device = x.getDevice();
    NDArray scale = store.getValue(weight, device, training);
    NDArray shift = store.getValue(bias, device, training);
    return x.getNDArrayInternal().layerNorm(x, features, scale, shift, EPSILON);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {inputs[0]};
  }

  @Override
  public boolean isInitialized() {
    return weight.isInitialized() && bias.isInitialized();
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    return to.graph()
        .op(
            "LayerNormalization",
            Map.of("epsilon", EPSILON, "axis", -1),
            inputs.get(0),
            to.weight(weight),
            to.weight(bias));
  }
}
