package io.fovea.app;

import io.fovea.callback.PredictionFile;
import io.fovea.metric.ClassOutcomes;
import io.fovea.metric.Outcomes;
import io.fovea.metric.ValueOutcomes;
import io.fovea.predictor.Prediction;
import io.fovea.predictor.Predictor;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.CsvSource;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.sources.duckdb.TableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Asks a model about each scanpath of a table and writes what it says, batch by batch. */
final class BundlePredictions {
  private static final int BATCH = 256;

  private final Predictor predictor;

  BundlePredictions(Predictor predictor) {
    this.predictor = predictor;
  }

  /** How many scanpaths there were. */
  int write(Path input, Path out) {
    if (!Files.exists(input)) {
      throw new UsageException("--input: there is no file " + input);
    }
    if (predictor.reading().columns().isEmpty()) {
      throw new UsageException(
          "the model's training data had no columns, so say which are the table's: --set"
              + " 'columns.key=[subject, text]' --set columns.x=x --set columns.y=y --set"
              + " columns.duration=duration");
    }
    Recordings table = source(input).create(predictor.reading()).read();
    List<Scanpath> scanpaths = table.recordings().stream().map(Recording::scanpath).toList();
    PredictionFile file = new PredictionFile(out, table.key());
    try {
      for (int from = 0; from < scanpaths.size(); from += BATCH) {
        List<Scanpath> batch = scanpaths.subList(from, Math.min(from + BATCH, scanpaths.size()));
        file.add(outcomes(batch, predictor.predict(batch)));
      }
      file.finish();
    } catch (RuntimeException | Error e) {
      file.drop();
      throw e;
    }
    return scanpaths.size();
  }

  private static ScanpathSourceSpec source(Path input) {
    String name = input.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean text = name.matches(".*\\.(csv|tsv|txt)(\\.gz)?");
    return text ? new CsvSource(input) : new TableSource(input);
  }

  private Outcomes outcomes(List<Scanpath> scanpaths, List<Prediction> predictions) {
    List<SampleId> ids = scanpaths.stream().map(SampleId::of).toList();
    int width = predictor.names().size();
    double[] values = new double[scanpaths.size() * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = predictions.get(i / width).values().get(i % width);
    }
    if (predictor.bundle().isClassifier()) {
      int[] unknown = new int[scanpaths.size()];
      Arrays.fill(unknown, -1);
      return new ClassOutcomes(ids, predictor.names(), unknown, values);
    }
    double[] unknown = new double[values.length];
    Arrays.fill(unknown, Double.NaN);
    return new ValueOutcomes(ids, predictor.names(), unknown, values);
  }
}
