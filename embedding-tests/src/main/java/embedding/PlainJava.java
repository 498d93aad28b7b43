package embedding;

import io.fovea.data.ScanpathDataModule;
import io.fovea.layers.VggBlock;
import io.fovea.models.SimpleCnn;
import io.fovea.representations.Heatmap;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.training.Classifier;
import io.fovea.training.Trainer;
import java.util.Map;

/** The same library without YAML and without Guice. */
public final class PlainJava {
  private PlainJava() {}

  /** What was measured after the last epoch, by name. */
  public static Map<String, Double> train() {
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(8, 3))
            .input("images", new Heatmap(8, 8))
            .split(new FirstCategoryUniqueSplit(0.25))
            .batchSize(4)
            .seed(42)
            .build();
    try (var trainer = Trainer.builder().maxEpochs(2).seed(42).build()) {
      return trainer.fit(new Classifier(6).create(new SimpleCnn(new VggBlock(4))), data);
    }
  }
}
