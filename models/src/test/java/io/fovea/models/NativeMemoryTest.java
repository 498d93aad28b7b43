package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.data.ScanpathDataModule;
import io.fovea.layers.MaxPool2d;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.training.Callback;
import io.fovea.training.Classifier;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {
  @Test
  void convolutions_norms_and_pools_leave_no_array_behind_over_a_thousand_steps() {
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(6, 6, 5, 1, 3))
            .input("images", new FixationGrid())
            .batchSize(4)
            .build();
    var cnn = new SimpleCnn(new VggBlock(4), new MaxPool2d(), new ResnetBlock(6));
    var counts = new ArrayList<Integer>();
    Callback count =
        new Callback() {
          @Override
          public void onTrainEpochEnd(Run run) {
            counts.add(run.nativeArrays());
          }
        };
    var settings = new TrainerSettings(150, 1000, 1, 1, 1, false, false);
    try (Trainer trainer = Trainer.builder().settings(settings).callback(count).build()) {
      trainer.fit(new Classifier(5).create(cnn), data);
    }
    assertThat(counts).hasSizeGreaterThan(100).containsOnly(counts.get(0));
  }
}
