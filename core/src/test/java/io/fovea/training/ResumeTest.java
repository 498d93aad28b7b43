package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.optimizer.AdamW;
import io.fovea.testing.TinyData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that stopped and went on is, bit by bit, one that never stopped. */
class ResumeTest {
  private static final int STEPS = 44;

  @TempDir private Path folder;

  private static Task task() {
    return new Classifier(3).create(new PassThrough(), new AdamW(0.05));
  }

  /** All that a run measured, and its last weights. */
  private static final class Trace implements Callback {
    private final List<String> rows = new ArrayList<>();
    private float[] weights;

    @Override
    public void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {
      metrics.forEach((name, value) -> rows.add(epoch + "/" + step + " " + name + "=" + value));
    }

    @Override
    public void onTrainEnd(Run run) {
      weights = run.control().weights();
    }
  }

  private TrainerBuilder trainer(int accumulate, Callback... callbacks) {
    var settings =
        TrainerSettings.builder()
            .maxEpochs(4)
            .logEveryNSteps(1)
            .valCheckInterval(Limit.batches(4))
            .accumulateGradBatches(accumulate)
            .gradientClipVal(0.5);
    var builder = Trainer.builder().settings(settings.build()).seed(5);
    List.of(callbacks).forEach(builder::callback);
    return builder;
  }

  private Callback saveAfter(int batches, Path file) {
    return new Callback() {
      private int seen;

      @Override
      public Place place() {
        return Place.CHECKPOINT;
      }

      @Override
      public void onTrainBatchEnd(Run run, int batch, double loss) {
        if (++seen == batches) {
          run.control().saveCheckpoint(file);
          run.control().interrupt("the test wants it");
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void from_any_batch_on_the_rest_is_the_same(int accumulate) {
    Trace whole = new Trace();
    try (Trainer trainer = trainer(accumulate, whole).build()) {
      trainer.fit(task(), new TinyData(1, 42, 20, 0));
    }
    Random random = new Random(accumulate);
    for (int round = 0; round < 6; round++) {
      int stop = round == 0 ? 11 : 1 + random.nextInt(STEPS - 1);
      Path file = folder.resolve("at" + stop + "_" + accumulate + ".ckpt");
      Trace first = new Trace();
      try (Trainer trainer = trainer(accumulate, first, saveAfter(stop, file)).build()) {
        assertThatThrownBy(() -> trainer.fit(task(), new TinyData(1, 42, 20, 0)))
            .isInstanceOf(TrainingInterruptedException.class)
            .hasMessageContaining("the test wants it");
      }
      Trace rest = new Trace();
      try (Trainer trainer = trainer(accumulate, rest).build()) {
        trainer.resume(task(), new TinyData(1, 42, 20, 0), file);
      }
      List<String> joined = new ArrayList<>(first.rows);
      joined.addAll(rest.rows);
      assertThat(joined).as("stopped after %d batches", stop).isEqualTo(whole.rows);
      assertThat(rest.weights).isEqualTo(whole.weights);
    }
  }

  @Test
  void a_checkpoint_of_another_network_or_seed_is_refused() {
    Path file = folder.resolve("a.ckpt");
    try (Trainer trainer = trainer(1, saveAfter(3, file)).build()) {
      assertThatThrownBy(() -> trainer.fit(task(), new TinyData(1, 42, 20, 0)))
          .isInstanceOf(TrainingInterruptedException.class);
    }
    Task wider = new Classifier(4).create(new PassThrough(), new AdamW(0.05));
    try (Trainer trainer = trainer(1).build()) {
      assertThatThrownBy(() -> trainer.resume(wider, new TinyData(1, 42, 20, 0), file))
          .hasMessageContaining("the checkpoint is of another network");
    }
    try (Trainer trainer = trainer(1).seed(6).build()) {
      assertThatThrownBy(() -> trainer.resume(task(), new TinyData(1, 42, 20, 0), file))
          .hasMessage("the checkpoint's seed is 5 and this run's 6; a run goes on with its own");
    }
  }
}
