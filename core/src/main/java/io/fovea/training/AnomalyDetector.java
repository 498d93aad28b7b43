package io.fovea.training;

import ai.djl.ndarray.NDArray;
import io.fovea.data.Batch;
import io.fovea.network.Inputs;
import io.fovea.network.LayerWatch;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says where NaN or infinity arose first: in the data, a layer, the loss or the gradient.
 *
 * <p>A step is stopped before the weights move if its loss or its gradient is not finite. Where
 * both are, what a layer makes on the way may be meant so (a mask of minus infinity) and is told
 * once as a warning.
 */
final class AnomalyDetector implements StepWatch {
  private static final Logger log = LoggerFactory.getLogger(AnomalyDetector.class);
  private static final int MOST_NAMES = 4;

  private final ForwardWatch forward;
  private final FlatParameters flat;
  private final Inputs inputs;
  private Optional<ForwardWatch.Finding> inData = Optional.empty();
  private double loss;
  private int epoch;
  private int index;
  private boolean looking;
  private boolean warned;

  AnomalyDetector(ForwardWatch forward, FlatParameters flat, Inputs inputs) {
    this.forward = forward;
    this.flat = flat;
    this.inputs = inputs;
  }

  /** Who watches the layers now; nobody outside of training steps. */
  Optional<LayerWatch> layers() {
    return looking ? Optional.of(forward) : Optional.empty();
  }

  @Override
  public void begin(Batch batch, int nowEpoch, int nowIndex) {
    epoch = nowEpoch;
    index = nowIndex;
    forward.begin();
    inData = DataCheck.of(batch, inputs);
    looking = true;
  }

  @Override
  public void loss(NDArray array) {
    looking = false;
    Finiteness made = Finiteness.of(array);
    loss = array.getFloat();
    if (!made.isFinite()) {
      throw refusal(finding().orElseGet(() -> inLoss(made)));
    }
  }

  private Optional<ForwardWatch.Finding> finding() {
    return inData.or(forward::finding);
  }

  private ForwardWatch.Finding inLoss(Finiteness made) {
    String how =
        "the network's scores were finite, %s; look at the targets, their scale and the loss, or try a lower learning_rate"
            .formatted(forward.scores().size());
    return new ForwardWatch.Finding(made.what(), "the loss", how);
  }

  @Override
  public void gradient(NDArray array) {
    var broken = GradientCheck.of(flat, array);
    if (broken.isPresent()) {
      String passed = String.format(Locale.ROOT, "the loss was finite, %.3g", loss);
      throw refusal(finding().orElseGet(() -> broken.get().finding(passed)));
    }
    if (!warned && finding().isPresent()) {
      warned = true;
      log.warn("{}; loss and gradient are finite all the same", text(finding().get()));
    }
  }

  @Override
  public void end() {
    looking = false;
  }

  private FoveaException refusal(ForwardWatch.Finding found) {
    return new FoveaException(text(found));
  }

  private String text(ForwardWatch.Finding found) {
    return "trainer.detect_anomaly: %s arose in %s, epoch %d, batch %d: %s"
        .formatted(found.what(), found.where(), epoch, index, found.how());
  }

  /** The first few of some names. */
  static String first(List<String> names) {
    String few = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() <= MOST_NAMES ? few : few + " and " + (names.size() - MOST_NAMES) + " more";
  }
}
