package io.fovea.predictor;

import io.fovea.bundle.Bundle;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.data.Representations;
import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.SourceContext;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A trained model at work:
 *
 * <pre>{@code
 * try (Predictor predictor = Predictor.load(Path.of("model"))) {
 *   Prediction prediction = predictor.predict(x, y, durationMs);
 *   prediction.label();
 * }
 * }</pre>
 *
 * <p>No training engine is needed. Any number of threads may ask one predictor at once; each call
 * computes in its caller's thread.
 */
public final class Predictor implements AutoCloseable {
  private static final int THREADS = 1;
  private static final int CHUNK = 256;
  private static final ScanpathKey NOBODY = ScanpathKey.of("scanpath");

  private final Bundle bundle;
  private final Reading reading;
  private final BatchInputs inputs;
  private final OnnxSession session;
  private final List<String> names;

  private Predictor(Bundle bundle, Reading reading, OnnxSession session) {
    this.bundle = bundle;
    this.reading = reading;
    this.session = session;
    Map<String, Representation> made = Representations.restored(reading.inputs(), bundle.learned());
    inputs = new BatchInputs(made);
    names = bundle.isClassifier() ? bundle.classes() : bundle.targets();
  }

  /**
   * Loads a bundle and sees that it answers here as it did where it was trained.
   *
   * @param bundle the folder {@code model} of a run, or a zip of it
   * @throws FoveaException if it is no whole bundle, with the reason
   */
  public static Predictor load(Path bundle) {
    return load(bundle, Predictor.class.getClassLoader(), THREADS, List.of());
  }

  /**
   * Loads a bundle.
   *
   * @param plugins where its representations are found
   * @param threads by which one call computes; more pay for large networks only
   * @param sets {@code a.b=c} over how a table is read, for example {@code columns.x=gaze_x}
   */
  public static Predictor load(Path bundle, ClassLoader plugins, int threads, List<String> sets) {
    return load(bundle, Parts.find(plugins), threads, sets);
  }

  /**
   * The same with parts that are known already, for example some that an application binds in code.
   *
   * @param parts among which its representations are
   */
  public static Predictor load(Path bundle, Parts parts, int threads, List<String> sets) {
    Check.positive("threads", threads);
    Bundle read = Bundle.read(bundle);
    Reading reading =
        new ExperimentReader(parts)
            .read(Reading.class, read.dataSection(), bundle.toString(), sets);
    try {
      OnnxSession session = new OnnxSession(read.network(), threads);
      try {
        BundleCheck.run(read, session);
        return new Predictor(read, reading, session);
      } catch (RuntimeException | Error e) {
        session.close();
        throw e;
      }
    } catch (FoveaException e) {
      throw new FoveaException(bundle + ": " + e.getMessage(), e);
    }
  }

  /** What was loaded, with all that is known of its training. */
  public Bundle bundle() {
    return bundle;
  }

  /** How a table must be read to give the model's scanpaths. */
  public SourceContext reading() {
    return reading.context();
  }

  /** The classes, or the names of the numbers, in the order of {@link Prediction#values}. */
  public List<String> names() {
    return names;
  }

  /**
   * What the model says of a scanpath given as plain numbers, fixation by fixation.
   *
   * @param x in the units of the training's table: 0..1, or pixels where that had a screen
   * @param y likewise, growing downward
   * @param durationMs of each fixation
   * @throws FoveaException if there is no fixation, the numbers differ in length, are not finite or
   *     plainly in another unit, or a duration is negative
   */
  public Prediction predict(double[] x, double[] y, double[] durationMs) {
    Scanpath scanpath = scanpath(x, y, durationMs);
    ScanpathRules.checkUnit(scanpath, reading.screen());
    return predict(scanpath);
  }

  /** A scanpath of plain numbers, as {@link #predict(double[], double[], double[])} takes them. */
  Scanpath scanpath(double[] x, double[] y, double[] durationMs) {
    double width = reading.screen() == null ? 1 : reading.screen().width();
    double height = reading.screen() == null ? 1 : reading.screen().height();
    if (x.length != y.length || x.length != durationMs.length) {
      throw new FoveaException(
          "x, y and durationMs must be equally long, got %d, %d and %d numbers"
              .formatted(x.length, y.length, durationMs.length));
    }
    return new Scanpath(NOBODY, "", divided(x, width), divided(y, height), durationMs);
  }

  private static double[] divided(double[] numbers, double by) {
    double[] divided = numbers.clone();
    for (int i = 0; i < divided.length; i++) {
      divided[i] /= by;
    }
    return divided;
  }

  /**
   * What the model says of a scanpath.
   *
   * @param scanpath with coordinates 0..1
   */
  public Prediction predict(Scanpath scanpath) {
    return predict(List.of(scanpath)).get(0);
  }

  /** What the model says of each scanpath, in their order. */
  public List<Prediction> predict(List<Scanpath> scanpaths) {
    List<Prediction> all = new ArrayList<>(scanpaths.size());
    for (int from = 0; from < scanpaths.size(); from += CHUNK) {
      chunk(scanpaths.subList(from, Math.min(from + CHUNK, scanpaths.size())), all);
    }
    return all;
  }

  private void chunk(List<Scanpath> scanpaths, List<Prediction> all) {
    scanpaths.forEach(ScanpathRules::check);
    String output = bundle.isClassifier() ? "probabilities" : "values";
    Tensor made = session.run(inputs.of(scanpaths), output);
    for (int row = 0; row < scanpaths.size(); row++) {
      List<Double> values = new ArrayList<>(names.size());
      for (int i = 0; i < names.size(); i++) {
        values.add((double) made.values()[row * names.size() + i]);
      }
      all.add(new Prediction(names, values, bundle.isClassifier()));
    }
  }

  /** Waits for the calls that other threads are in; calls after it are refused. */
  @Override
  public void close() {
    session.close();
  }
}
