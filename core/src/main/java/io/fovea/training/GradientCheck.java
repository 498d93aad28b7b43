package io.fovea.training;

import ai.djl.ndarray.NDArray;
import io.fovea.training.ForwardWatch.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parameters whose gradients are not finite.
 *
 * @param names in the order of the network
 * @param worst all their numbers together
 * @param of how many parameters there are
 */
record GradientCheck(List<String> names, Finiteness worst, int of) {
  /** Of a flat gradient, if there are any. */
  static Optional<GradientCheck> of(FlatParameters flat, NDArray gradient) {
    float[] values = gradient.toFloatArray();
    Finiteness all = Finiteness.of(values, 0, values.length);
    if (all.isFinite()) {
      return Optional.empty();
    }
    List<String> broken = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < flat.names().size(); i++) {
      int end = start + Math.toIntExact(flat.parameters().get(i).getShape().size());
      if (!Finiteness.of(values, start, end).isFinite()) {
        broken.add(flat.names().get(i));
      }
      start = end;
    }
    return Optional.of(new GradientCheck(broken, all, flat.names().size()));
  }

  /** The backward pass goes from the last layer to the first, so the last name is next to it. */
  Finding finding(String passed) {
    String last = names.get(names.size() - 1);
    String how =
        "%s; not finite are the gradients of %s (%d of %d parameters, %s); backwards, %s was the first of them, so look at that layer and at what follows it for log or sqrt at 0 and for overflow, or try a lower learning_rate (a gradient_clip_val does not help)"
            .formatted(passed, AnomalyDetector.first(names), names.size(), of, worst.share(), last);
    return new Finding(worst.what(), "the gradient", how);
  }
}
