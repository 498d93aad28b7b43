package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole network: a backbone from the inputs to features, and a head from the features to scores.
 * Its parameters' names begin with {@code backbone.} and {@code head.} (see {@link TorchNames}).
 *
 * <p>{@code forward} takes the arrays of a batch (see {@link Inputs#shapes}) and gives the scores
 * (B, outputs): logits, not probabilities.
 */
public final class GazeNetwork extends CompositeBlock implements OnnxExportable {
  private static final Logger log = LoggerFactory.getLogger(GazeNetwork.class);

  private final Inputs inputs;
  private final Block backbone;
  private final Chain head;

  /**
   * @param hidden the sizes of the head's hidden layers; may be empty
   * @param outputs how many scores: one per class
   * @throws io.fovea.spec.FoveaException if the inputs do not fit the backbone
   */
  public GazeNetwork(BackboneSpec spec, Inputs inputs, List<Integer> hidden, int outputs) {
    this.inputs = inputs;
    Shape[] shapes = inputs.shapes();
    backbone = child("backbone", spec.name(), create(spec, inputs), shapes);
    Shape features = shapeAfter(backbone, shapes);
    requireFixed(spec, features);
    head = child("head", "head", Head.mlp(features, hidden, outputs), features);
  }

  /** What it refuses is said with its name, as a setting that does not fit the data. */
  private static Block create(BackboneSpec spec, Inputs inputs) {
    Block made;
    try {
      made = spec.create(inputs);
    } catch (SettingException e) {
      throw e.at("backbone");
    } catch (FoveaException e) {
      throw refusal(spec, ": " + e.getMessage(), e);
    }
    List<String> unused = new ArrayList<>(inputs.names());
    unused.removeAll(spec.used(inputs));
    if (!unused.isEmpty()) {
      log.warn(
          "data.inputs: backbone '{}' does not look at {}; it is encoded in vain",
          spec.name(),
          unused);
    }
    return made;
  }

  private static void requireFixed(BackboneSpec spec, Shape features) {
    if (Arrays.stream(features.getShape()).anyMatch(size -> size < 0)) {
      String complaint =
          " gives features for every step, %s, but the head needs one size for all scanpaths: set"
                  .formatted(features)
              + " output: last for an rnn, or put global_average_pool behind the last layer";
      throw refusal(spec, complaint, null);
    }
  }

  private static SettingException refusal(BackboneSpec spec, String complaint, Throwable cause) {
    var refusal = new SettingException("backbone", "'" + spec.name() + "'" + complaint);
    refusal.initCause(cause);
    return refusal;
  }

  /** What a batch must carry. */
  public Inputs inputs() {
    return inputs;
  }

  /** Draws the first values of all parameters as 32-bit floats that {@code manager} owns. */
  public void initialize(NDManager manager) {
    initialize(manager, DataType.FLOAT32, inputs.batchOfOne());
  }

  @Override
  public Shape output() {
    return head.output();
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList batch, boolean training) {
    NDArray features = apply(backbone, parameters, batch, training);
    return apply(head, parameters, features, training); // (B, outputs)
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    return to.apply(head, to.apply(backbone, inputs));
  }
}
