package io.fovea.benchmarks;

import io.fovea.layers.MaxPool2d;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.models.SimpleCnn;
import io.fovea.representation.TensorShape;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import io.fovea.training.Classifier;
import io.fovea.training.Task;
import java.util.List;

/** A network of the comparison, its images and the size of a batch, as in {@code nets.py}. */
record Network(TensorShape images, int batchSize, Task task) {
  static final String TUTORIAL = "tutorial_cnn";
  private static final String LARGE = "large_resnet";

  /**
   * @throws FoveaException if no network has this name
   */
  static Network named(String name) {
    return switch (name) {
      case TUTORIAL -> tutorialCnn();
      case LARGE -> largeResnet();
      default ->
          throw new FoveaException(Suggestions.unknown("network", name, List.of(LARGE, TUTORIAL)));
    };
  }

  private static Network tutorialCnn() {
    var backbone =
        new SimpleCnn(new VggBlock(10), new VggBlock(10), new ResnetBlock(10), new ResnetBlock(10));
    return new Network(TensorShape.of(4, 16, 16), 8, new Classifier(25).create(backbone));
  }

  private static Network largeResnet() {
    var backbone =
        new SimpleCnn(
            new ResnetBlock(32),
            new MaxPool2d(),
            new ResnetBlock(64),
            new MaxPool2d(),
            new ResnetBlock(128),
            new ResnetBlock(256),
            new ResnetBlock(256));
    return new Network(TensorShape.of(1, 100, 100), 32, new Classifier().create(backbone));
  }
}
