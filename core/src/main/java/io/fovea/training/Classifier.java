package io.fovea.training;

import io.fovea.network.BackboneSpec;
import io.fovea.objective.CrossEntropy;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Tells classes apart: backbone, flatten, Linear and ReLU for each hidden size, Linear to one score
 * per class; cross-entropy.
 */
@Doc("Tells classes apart by cross-entropy; the head is Linear+ReLU per hidden size, then Linear.")
public record Classifier(
    @Doc("Sizes of the head's hidden layers, in order; may be empty.") List<Integer> hidden,
    @Doc("Share of each target that is spread over all classes.") double labelSmoothing,
    @Doc("A weight per class, in the classes' sorted order; equal weights if empty.")
        List<Double> classWeights)
    implements TaskSpec {
  public Classifier() {
    this(List.of(), 0, List.of());
  }

  /** A classifier with these hidden layers. */
  public Classifier(Integer... hidden) {
    this(List.of(hidden), 0, List.of());
  }

  public Classifier {
    hidden = List.copyOf(hidden);
    hidden.forEach(size -> Check.positive("hidden", size));
    classWeights = List.copyOf(classWeights);
    new CrossEntropy(classWeights, labelSmoothing);
  }

  @Override
  public String name() {
    return "classifier";
  }

  @Override
  public Task create(BackboneSpec backbone, OptimizerSpec optimizer) {
    return new ClassifierTask(this, backbone, optimizer);
  }

  /** The task with PyTorch's AdamW at 1e-3. */
  public Task create(BackboneSpec backbone) {
    return create(backbone, new AdamW());
  }
}
