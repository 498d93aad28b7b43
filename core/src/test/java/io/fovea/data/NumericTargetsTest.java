package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import io.fovea.engine.EngineBootstrap;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.spec.FoveaException;
import io.fovea.split.SimpleSplit;
import io.fovea.training.Classifier;
import io.fovea.training.PassThrough;
import io.fovea.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table whose columns hold numbers to learn, up to the batch. */
class NumericTargetsTest {
  @TempDir Path folder;

  private ScanpathDataModule data() throws IOException {
    StringBuilder table = new StringBuilder("who,page,x,y,ms,age,speed\n");
    Random random = new Random(1);
    for (int row = 0; row < 400; row++) {
      int person = row / 40;
      table.append(
          String.format(
              Locale.ROOT,
              "P%d,%d,%.3f,%.3f,%d,%d,%d.5%n",
              person,
              row / 10 % 4,
              random.nextDouble(),
              random.nextDouble(),
              100 + random.nextInt(400),
              20 + person,
              row / 10));
    }
    Path file = Files.writeString(folder.resolve("a.csv"), table);
    return ScanpathDataModule.builder()
        .source(new CsvSource(file))
        .columns(
            Columns.of("who", "page")
                .participant("who")
                .x("x")
                .y("y")
                .duration("ms")
                .targets("speed", "age"))
        .split(new SimpleSplit(0.25))
        .allowLeak("participant_label")
        .input("mix", new Mix(2, 1))
        .batchSize(7)
        .build();
  }

  @Test
  void each_scanpath_keeps_its_numbers_in_every_batch() throws IOException {
    EngineBootstrap.load(1);
    ScanpathDataModule data = data();
    data.setup(Stage.FIT);
    int[] order = Shuffle.order(30, ScanpathDataModuleBuilder.DEFAULT_SEED, 2);
    Batches batches = data.trainBatches(2);
    int next = 0;
    try (NDManager manager = NDManager.newBaseManager()) {
      for (int i = 0; i < batches.count(); i++) {
        ValueTargets targets = (ValueTargets) batches.load(i, manager).targets();
        assertThat(targets.width()).isEqualTo(2);
        for (int row = 0; row < targets.size(); row++) {
          var sample = data.split().train().get(order[next++]);
          assertThat(((ValuesTarget) sample.target()).values())
              .containsExactly((double) targets.get(row, 0), (double) targets.get(row, 1));
        }
      }
    }
    assertThat(next).isEqualTo(30);
  }

  @Test
  void a_classifier_of_numbers_is_refused() throws IOException {
    ScanpathDataModule data = data();
    try (Trainer trainer = Trainer.builder().maxEpochs(1).build()) {
      assertThatThrownBy(() -> trainer.fit(new Classifier().create(new PassThrough()), data))
          .isInstanceOf(FoveaException.class)
          .hasMessage(
              "task.classifier: learns classes, and the data's targets are numbers [speed, age]; use the"
                  + " task regressor, or name data.columns.label");
    }
  }
}
