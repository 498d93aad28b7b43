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
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;

/**
 * Batch normalisation per channel, (B, C, ...) to (B, C, ...), as PyTorch's {@code BatchNorm1d} and
 * {@code BatchNorm2d}: y = (x - mean) / sqrt(var + 1e-5) * weight + bias.
 *
 * <p>In training, mean and (biased) variance are the batch's, and the running ones move a tenth of
 * the way to the batch's mean and unbiased variance; otherwise the running ones are used. Source:
 * Ioffe and Szegedy 2015, arXiv:1502.03167.
 *
 * <p>DJL's own block computes the same, but transposes its input back and forth and opens a manager
 * each time.
 */
public final class BatchNorm extends AbstractBlock implements OnnxExportable {
  private static final float EPSILON = 1e-5f;

  /** The share of the old running value; PyTorch's momentum 0.1 is one minus this. */
  private static final float KEEP = 0.9f;

  /** How DJL's PyTorch engine spells "channels are axis 1, do not transpose". */
  private static final int CHANNELS_IN_PLACE = -1;

  private final Parameter weight = add("weight", Parameter.Type.GAMMA, true);
  private final Parameter bias = add("bias", Parameter.Type.BETA, true);
  private final Parameter mean = add("running_mean", Parameter.Type.RUNNING_MEAN, false);
  private final Parameter variance = add("running_var", Parameter.Type.RUNNING_VAR, false);

  private Parameter add(String name, Parameter.Type type, boolean trained) {
    return addParameter(
        Parameter.builder().setName(name).setType(type).optRequiresGrad(trained).build());
  }

  @Override
  protected void prepare(Shape[] inputs) {
    Shape perChannel = new Shape(inputs[0].get(1));
    for (Parameter parameter : parameters.values()) {
      parameter.setShape(perChannel);
    }
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    NDArray x = inputs.singletonOrThrow();
    if (training && x.size() == x.getShape().get(1)) {
      throw new FoveaException(
          "batch normalisation needs more than one value per channel to train, got a batch of shape "
              + x.getShape()
              + ": it needs more scanpaths or steps in a batch (choose a batch_size that leaves no"
              + " last batch of one) or an image less small");
    }
    Device device = x.getDevice();
    return x.getNDArrayInternal()
        .batchNorm(
            x,
            store.getValue(mean, device, training),
            store.getValue(variance, device, training),
            store.getValue(weight, device, training),
            store.getValue(bias, device, training),
            CHANNELS_IN_PLACE,
            KEEP,
            EPSILON,
            training);
  }

  /**
   * Tells the running mean of a shift that is left out of the next training batch, whose mean would
   * take it away again. Call before {@code forward}, which then moves the mean on: keep * (mean +
   * (1 - keep) / keep * shift) + (1 - keep) * batch = keep * mean + (1 - keep) * (batch + shift).
   *
   * @param shift per channel
   */
  public void shiftRunningMean(ParameterStore store, NDArray shift) {
    try (NDArray plain = shift.stopGradient();
        NDArray share = plain.mul(Scalar.of(plain, (1 - KEEP) / KEEP))) {
      store.getValue(mean, shift.getDevice(), true).addi(share);
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {inputs[0]};
  }

  @Override
  public boolean isInitialized() {
    return weight.isInitialized() && variance.isInitialized();
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    return to.graph()
        .op(
            "BatchNormalization",
            Map.of("epsilon", EPSILON),
            inputs.get(0),
            to.weight(weight),
            to.weight(bias),
            to.weight(mean),
            to.weight(variance));
  }
}
