package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import io.fovea.data.Batch;
import io.fovea.data.ClassIndices;
import io.fovea.data.DataSignature;
import io.fovea.data.Stage;
import io.fovea.metric.ClassOutcomes;
import io.fovea.metric.Outcomes;
import io.fovea.network.BackboneSpec;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.objective.ClassificationMetrics;
import io.fovea.objective.CrossEntropy;
import io.fovea.objective.Softmax;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@link Classifier} makes. */
final class ClassifierTask implements Task {
  private final Classifier settings;
  private final BackboneSpec backbone;
  private final OptimizerSpec optimizer;
  private final CrossEntropy objective;
  private List<String> classes = List.of();

  ClassifierTask(Classifier settings, BackboneSpec backbone, OptimizerSpec optimizer) {
    this.settings = settings;
    this.backbone = backbone;
    this.optimizer = optimizer;
    this.objective = new CrossEntropy(settings.classWeights(), settings.labelSmoothing());
  }

  @Override
  public Block configureModel(DataSignature data) {
    classes = TaskTargets.classes(data).classes();
    int weights = settings.classWeights().size();
    if (weights != 0 && weights != classes.size()) {
      throw new FoveaException(
          "task.class_weights: needs one weight per class %s, got %d"
              .formatted(data.labels().classes(), weights));
    }
    return new GazeNetwork(backbone, Inputs.of(data), settings.hidden(), classes.size());
  }

  @Override
  public OptimizerSpec configureOptimizer() {
    return optimizer;
  }

  @Override
  public NDArray trainingStep(ForwardPass network, Batch batch) {
    return objective.loss(network.apply(batch.inputs()), batch.classes());
  }

  @Override
  public Evaluation evaluation(Stage stage) {
    return new ClassifierEvaluation(
        stage, classes, new ClassificationMetrics(objective, classes.size()));
  }

  private record ClassifierEvaluation(
      Stage stage, List<String> classes, ClassificationMetrics gathered) implements Evaluation {
    @Override
    public Outcomes step(ForwardPass network, Batch batch) {
      float[] logits = network.apply(batch.inputs()).toFloatArray(); // (B, C)
      ClassIndices truth = TaskTargets.classesOrUnknown(batch);
      if (stage != Stage.PREDICT) {
        gathered.add(logits, truth);
      }
      return new ClassOutcomes(
          batch.ids(), classes, truth.toArray(), Softmax.of(logits, classes.size()));
    }

    @Override
    public Map<String, Double> metrics() {
      if (gathered.size() == 0) {
        return Map.of();
      }
      return stage == Stage.TEST
          ? gathered.named("test_loss", "test_acc", "test")
          : gathered.named("valid_loss", "val_acc_step", "val");
    }
  }

  @Override
  public Map<String, Object> hyperparameters() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("task", Settings.of(settings));
    all.put("backbone", Settings.of(backbone));
    all.put("optimizer", Settings.of(optimizer));
    return all;
  }
}
