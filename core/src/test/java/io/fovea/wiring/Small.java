package io.fovea.wiring;

import io.fovea.config.DataConfig;
import io.fovea.config.Experiment;
import io.fovea.data.Cache;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.logging.RunStatus;
import io.fovea.optimizer.AdamW;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.split.SimpleSplit;
import io.fovea.split.SplitSpec;
import io.fovea.training.Classifier;
import io.fovea.training.PassThrough;
import io.fovea.training.TrainerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The smallest experiment that trains: two numbers of each scanpath, a linear classifier. */
public final class Small {
  private Small() {}

  static Experiment experiment(Path root) {
    return experiment(root, new SimulatedReaders(8, 4), List.of(new Note()));
  }

  static Experiment experiment(Path root, SplitSpec split) {
    return experiment(root, new SimulatedReaders(8, 4), split, List.of());
  }

  static Experiment experiment(Path root, ScanpathSourceSpec source, List<RunLoggerSpec> loggers) {
    return experiment(root, source, new SimpleSplit(0.25, 0.25), loggers);
  }

  private static Experiment experiment(
      Path root, ScanpathSourceSpec source, SplitSpec split, List<RunLoggerSpec> loggers) {
    return experiment(
        root, new DataConfig(source, null, null, split, Map.of("two", new Two()), 16), loggers);
  }

  static Experiment experiment(Path root, DataConfig data, List<RunLoggerSpec> loggers) {
    return new Experiment(
        "small",
        5,
        root,
        data.cache(Cache.MEMORY, root.resolve("cache")),
        new PassThrough(),
        new Classifier(),
        new AdamW(),
        new TrainerSettings(2, -1, 50, 2, 1, false, false),
        loggers);
  }

  /** Count of fixations and mean duration, scaled. */
  public record Two() implements RepresentationSpec {
    @Override
    public String name() {
      return "two";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      return new Representation() {
        @Override
        public TensorShape shape() {
          return TensorShape.of(2);
        }

        @Override
        public Tensor encode(Scanpath scanpath) {
          double mean = scanpath.durationsMs().length == 0 ? 0 : scanpath.durationsMs()[0];
          return new Tensor(new float[] {scanpath.xs().length / 100f, (float) mean / 300f}, 2);
        }
      };
    }
  }

  /** Writes the run's end to a file. */
  public record Note() implements RunLoggerSpec {
    @Override
    public String name() {
      return "note";
    }

    @Override
    public RunLogger create(RunFolder folder) {
      return new NoteLogger(folder);
    }
  }

  private record NoteLogger(RunFolder folder) implements RunLogger {
    @Override
    public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
      // Only the end is noted.
    }

    @Override
    public void finish(RunStatus status) {
      try {
        Files.writeString(folder.resolve("note.txt"), status.name());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
