package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import io.fovea.data.Batch;
import io.fovea.data.DataSignature;
import io.fovea.data.Stage;
import io.fovea.network.BackboneSpec;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.objective.ClassificationMetrics;
import io.fovea.objective.CrossEntropy;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@link Classifier} makes. */
final class ClassifierTask implements Task {
  private final Classifier settings;
  private final BackboneSpec backbone;
  private final OptimizerSpec optimizer;
  private final CrossEntropy objective;
  private int classes;

  ClassifierTask(Classifier settings, BackboneSpec backbone, OptimizerSpec optimizer) {
    this.settings = settings;
    this.backbone = backbone;
    this.optimizer = optimizer;
    this.objective = new CrossEntropy(settings.classWeights(), settings.labelSmoothing());
  }

  @Override
  public Block configureModel(DataSignature data) {
    classes = TaskTargets.classes(data).size();
    int weights = settings.classWeights().size();
    if (weights != 0 && weights != classes) {
      throw new FoveaException(
          "task.class_weights: needs one weight per class %s, got %d"
              .formatted(data.labels().classes(), weights));
    }
    return new GazeNetwork(backbone, Inputs.of(data), settings.hidden(), classes);
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
    return new ClassifierEvaluation(stage, new ClassificationMetrics(objective, classes));
  }

  private record ClassifierEvaluation(Stage stage, ClassificationMetrics gathered)
      implements Evaluation {
    @Override
    public void step(ForwardPass network, Batch batch) {
      gathered.add(network.apply(batch.inputs()).toFloatArray(), batch.classes());
    }

    @Override
    public Map<String, Double> metrics() {
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
