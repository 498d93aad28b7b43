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
import io.fovea.network.OnnxExport;
import io.fovea.objective.CrossEntropy;
import io.fovea.objective.Softmax;
import io.fovea.onnx.OnnxValue;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@link Classifier} makes. */
final class ClassifierTask implements Task {
  private final Classifier settings;
  private final BackboneSpec backbone;
  private final OptimizerSpec optimizer;
  private CrossEntropy objective = new CrossEntropy();
  private List<String> classes = List.of();

  ClassifierTask(Classifier settings, BackboneSpec backbone, OptimizerSpec optimizer) {
    this.settings = settings;
    this.backbone = backbone;
    this.optimizer = optimizer;
  }

  @Override
  public Block configureModel(DataSignature data) {
    classes = TaskTargets.classes(data).classes();
    List<Double> weights = settings.classWeights().resolve(classes, data.classCounts());
    objective = new CrossEntropy(weights, settings.labelSmoothing(), settings.focalGamma());
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
    return new ClassifierEvaluation(stage);
  }

  private final class ClassifierEvaluation implements Evaluation {
    private final Stage stage;
    private final List<ClassOutcomes> gathered = new ArrayList<>();
    private double lossSum;
    private double weightSum;

    ClassifierEvaluation(Stage stage) {
      this.stage = stage;
    }

    @Override
    public Outcomes step(ForwardPass network, Batch batch) {
      float[] logits = network.apply(batch.inputs()).toFloatArray(); // (B, C)
      ClassIndices truth = TaskTargets.classesOrUnknown(batch);
      ClassOutcomes outcomes =
          new ClassOutcomes(
              batch.ids(), classes, truth.toArray(), Softmax.of(logits, classes.size()));
      if (stage != Stage.PREDICT) {
        lossSum += objective.sum(logits, truth);
        weightSum += objective.totalWeight(truth);
        gathered.add(outcomes);
      }
      return outcomes;
    }

    @Override
    public Map<String, Double> metrics() {
      if (gathered.isEmpty()) {
        return Map.of();
      }
      ClassOutcomes known = ClassOutcomes.join(gathered).known();
      if (known.size() == 0) {
        return Map.of();
      }
      boolean test = stage == Stage.TEST;
      Map<String, Double> all = new LinkedHashMap<>();
      all.put(test ? "test_loss" : "valid_loss", lossSum / weightSum);
      all.putAll(
          TaskMetrics.named(
              test ? "test" : "val",
              settings.measures().measure(known),
              Map.of("accuracy", test ? "test_acc" : "val_acc_step")));
      return all;
    }
  }

  /** {@code probabilities}, (B, classes). */
  @Override
  public Map<String, OnnxValue> export(OnnxExport to, OnnxValue scores) {
    Map<String, OnnxValue> outputs = new LinkedHashMap<>();
    outputs.put("probabilities", to.graph().softmax(scores, -1));
    return outputs;
  }

  /** With the weights of the classes, once the data are known. */
  @Override
  public Map<String, Object> hyperparameters() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("task", Settings.of(settings));
    all.put("backbone", Settings.of(backbone));
    all.put("optimizer", Settings.of(optimizer));
    if (!objective.weights().isEmpty()) {
      all.put("class_weights", objective.weights());
    }
    return all;
  }
}
