package io.fovea.predictor.examples;

import io.fovea.predictor.Prediction;
import io.fovea.predictor.Predictor;
import java.nio.file.Path;

/** A program that asks a model about one scanpath. */
public final class PlainProgram {
  private PlainProgram() {}

  /** Of three fixations, in units of the stimulus and milliseconds. */
  public static String answer(Path bundle) {
    double[] x = {0.21, 0.35, 0.52};
    double[] y = {0.40, 0.41, 0.40};
    double[] durationMs = {210, 185, 240};
    try (Predictor predictor = Predictor.load(bundle)) {
      Prediction prediction = predictor.predict(x, y, durationMs);
      return "%s (p = %.2f)".formatted(prediction.label(), prediction.value(prediction.label()));
    }
  }
}
