package io.fovea.predictor;

import io.fovea.bundle.Bundle;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sees that a network answers stored inputs as it did where it was trained. */
final class BundleCheck {
  private static final String INPUT = "input.";
  private static final String OUTPUT = "output.";
  private static final double ROUNDING = 1e-4;

  private BundleCheck() {}

  static void run(Bundle bundle, OnnxSession session) {
    Map<String, OnnxSession.Array> inputs = new LinkedHashMap<>();
    bundle
        .check()
        .tensors()
        .forEach(
            (name, array) -> {
              if (name.startsWith(INPUT)) {
                inputs.put(name.substring(INPUT.length()), array(array));
              }
            });
    if (!inputs.keySet().equals(session.inputs())) {
      throw new FoveaException(
          "the network has the inputs %s, its check has %s"
              .formatted(session.inputs(), inputs.keySet()));
    }
    String scores = "scores";
    State.Array expected = bundle.check().tensors().get(OUTPUT + scores);
    if (expected == null || !session.outputs().contains(scores)) {
      throw new FoveaException("the bundle has no scores to check the network by");
    }
    compare(expected, session.run(inputs, scores));
  }

  private static OnnxSession.Array array(State.Array array) {
    if (array.shape().size() > 1) {
      return new OnnxSession.Array.Floats(FloatBuffer.wrap(array.values()), array.shape());
    }
    long[] lengths = new long[array.values().length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = (long) array.values()[i];
    }
    return new OnnxSession.Array.Lengths(LongBuffer.wrap(lengths));
  }

  private static void compare(State.Array expected, Tensor got) {
    float[] want = expected.values();
    if (want.length != got.values().length) {
      throw new FoveaException(
          "the network gives %d scores where %d were kept"
              .formatted(got.values().length, want.length));
    }
    for (int i = 0; i < want.length; i++) {
      double error = Math.abs((double) want[i] - got.values()[i]) / (1 + Math.abs(want[i]));
      if (!(error <= ROUNDING)) {
        throw new FoveaException(
            "the network does not say here what it said where it was trained: %s instead of %s"
                .formatted(got.values()[i], want[i]));
      }
    }
  }
}
