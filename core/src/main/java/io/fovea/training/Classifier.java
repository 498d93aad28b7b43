package io.fovea.training;

import io.fovea.metric.Accuracy;
import io.fovea.metric.Auroc;
import io.fovea.metric.BalancedAccuracy;
import io.fovea.metric.F1;
import io.fovea.metric.MetricSet;
import io.fovea.metric.MetricSpec;
import io.fovea.metric.Precision;
import io.fovea.metric.Recall;
import io.fovea.network.BackboneSpec;
import io.fovea.objective.ClassWeights;
import io.fovea.objective.CrossEntropy;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Tells classes apart: backbone, flatten, Linear and ReLU for each hidden size, Linear to one score
 * per class; cross-entropy.
 *
 * <p>Metrics per participant are taken of the mean probabilities over all scanpaths of one; they
 * are left out where a participant has several classes, or none has several scanpaths.
 */
@Doc("Tells classes apart by cross-entropy; the head is Linear+ReLU per hidden size, then Linear.")
public record Classifier(
    @Doc("Sizes of the head's hidden layers, in order; may be empty.") List<Integer> hidden,
    @Doc("Share of each target that is spread over all classes.") double labelSmoothing,
    @Doc(
            "The word balanced, or a weight per class in the classes' sorted order; equal weights if empty.")
        ClassWeights classWeights,
    @Doc("How much less easy examples count in the loss (focal loss); 0 for all the same.")
        double focalGamma,
    @Doc("What is measured of the validation and test parts.") List<MetricSpec> metrics,
    @Doc("Whether it is also measured per participant, where each has one class.")
        boolean perParticipant)
    implements TaskSpec {
  private static final List<MetricSpec> DEFAULT_METRICS =
      List.of(
          new Accuracy(),
          new Precision(),
          new Recall(),
          new F1(),
          new BalancedAccuracy(),
          new Auroc());

  public Classifier() {
    this(List.of(), 0, new ClassWeights());
  }

  /** A classifier with these hidden layers. */
  public Classifier(Integer... hidden) {
    this(List.of(hidden), 0, new ClassWeights());
  }

  /** A classifier by plain cross-entropy, measured as usual. */
  public Classifier(List<Integer> hidden, double labelSmoothing, ClassWeights classWeights) {
    this(hidden, labelSmoothing, classWeights, 0, DEFAULT_METRICS, true);
  }

  public Classifier {
    hidden = List.copyOf(hidden);
    hidden.forEach(size -> Check.positive("hidden", size));
    metrics = List.copyOf(metrics);
    new CrossEntropy(classWeights.numbers(), labelSmoothing, focalGamma);
    TaskMetrics.check(metrics, "classes", MetricSpec::forClasses);
  }

  MetricSet measures() {
    return new MetricSet(metrics, perParticipant);
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
