package io.fovea.benchmarks;

import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import io.fovea.wiring.ExperimentRun;
import io.fovea.wiring.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Training steps per second of a whole run, validation included: with csv logger, progress bar and
 * checkpoints, or with nothing. Arguments: the experiment file, {@code full} or {@code none}, the
 * epochs, a folder for the run, and the first steps that are left out.
 */
public final class LoopOverhead {
  private LoopOverhead() {}

  public static void main(String[] args) {
    boolean full = args[1].equals("full");
    List<String> sets =
        List.of(
            "trainer.max_epochs=" + args[2],
            "trainer.checkpointing=" + full,
            "loggers=" + (full ? "[csv]" : "[]"),
            "callbacks=" + (full ? "[progress_bar]" : "[]"));
    ClassLoader loader = LoopOverhead.class.getClassLoader();
    Experiment experiment = new ExperimentReader(Parts.find(loader)).read(Path.of(args[0]), sets);
    Clock clock = new Clock(Long.parseLong(args[4]));
    ExperimentRun.fit(experiment, new RunOptions().runDir(Path.of(args[3])).callbacks(clock));
    System.out.println(String.format(Locale.ROOT, "steps_per_s: %.1f", clock.stepsPerSecond()));
  }

  private static final class Clock implements Callback {
    private final long warmup;
    private long start;
    private long nanos;
    private long steps;

    Clock(long warmup) {
      this.warmup = warmup;
    }

    @Override
    public void onTrainBatchStart(Run run, int batch) {
      if (run.globalStep() == warmup) {
        start = System.nanoTime();
      }
    }

    @Override
    public void onTrainEnd(Run run) {
      nanos = System.nanoTime() - start;
      steps = run.globalStep() - warmup;
    }

    double stepsPerSecond() {
      return steps * 1e9 / nanos;
    }
  }
}
