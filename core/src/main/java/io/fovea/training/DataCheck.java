package io.fovea.training;

import io.fovea.data.Batch;
import io.fovea.network.Inputs;
import io.fovea.training.ForwardWatch.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the numbers that reach the network are finite. */
final class DataCheck {
  private DataCheck() {}

  /** The first input that is not finite, if any. */
  static Optional<Finding> of(Batch batch, Inputs inputs) {
    for (int place = 0; place < batch.inputs().size(); place++) {
      Finiteness seen = Finiteness.of(batch.inputs().get(place));
      if (!seen.isFinite()) {
        float[] values = batch.inputs().get(place).toFloatArray();
        String how =
            "%s, in %s; look at these samples in the source and at the representation"
                .formatted(seen.share(), AnomalyDetector.first(samples(values, batch)));
        String where = "the data, input '" + inputs.nameAt(place) + "'";
        return Optional.of(new Finding(seen.what(), where, how));
      }
    }
    return Optional.empty();
  }

  private static List<String> samples(float[] values, Batch batch) {
    int each = values.length / batch.size();
    List<String> samples = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (!Finiteness.of(values, i * each, (i + 1) * each).isFinite()) {
        samples.add(batch.ids().get(i).key().toString());
      }
    }
    return samples;
  }
}
