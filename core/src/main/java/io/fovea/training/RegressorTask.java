package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.data.Batch;
import io.fovea.data.DataSignature;
import io.fovea.data.Stage;
import io.fovea.data.ValueTargets;
import io.fovea.metric.Outcomes;
import io.fovea.metric.ValueOutcomes;
import io.fovea.network.BackboneSpec;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.network.OnnxExport;
import io.fovea.objective.ErrorCost;
import io.fovea.objective.TargetScale;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxType;
import io.fovea.onnx.OnnxValue;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@link Regressor} makes. */
final class RegressorTask implements Task {
  private final Regressor settings;
  private final BackboneSpec backbone;
  private final OptimizerSpec optimizer;
  private final ErrorCost cost;
  private List<String> names = List.of();
  private TargetScale scale = TargetScale.none(0);

  RegressorTask(Regressor settings, BackboneSpec backbone, OptimizerSpec optimizer) {
    this.settings = settings;
    this.backbone = backbone;
    this.optimizer = optimizer;
    this.cost = settings.cost();
  }

  @Override
  public Block configureModel(DataSignature data) {
    names = TaskTargets.numbers(data);
    scale =
        settings.standardizeTargets()
            ? TargetScale.standard(TaskTargets.statistics(data))
            : TargetScale.none(names.size());
    return new GazeNetwork(backbone, Inputs.of(data), settings.hidden(), names.size());
  }

  @Override
  public OptimizerSpec configureOptimizer() {
    return optimizer;
  }

  @Override
  public NDArray trainingStep(ForwardPass network, Batch batch) {
    NDArray outputs = network.apply(batch.inputs()); // (B, K)
    ValueTargets targets = batch.values();
    Shape shape = new Shape(targets.size(), targets.width());
    return cost.mean(outputs, outputs.getManager().create(scale.scaled(targets), shape));
  }

  @Override
  public Evaluation evaluation(Stage stage) {
    return new RegressorEvaluation(stage);
  }

  private final class RegressorEvaluation implements Evaluation {
    private final Stage stage;
    private final List<ValueOutcomes> gathered = new ArrayList<>();
    private double costs;
    private long elements;

    RegressorEvaluation(Stage stage) {
      this.stage = stage;
    }

    @Override
    public Outcomes step(ForwardPass network, Batch batch) {
      float[] outputs = network.apply(batch.inputs()).toFloatArray(); // (B, K)
      ValueTargets truth = TaskTargets.valuesOrUnknown(batch, names.size());
      TaskTargets.checkWidth(outputs.length, truth, names.size());
      double[] predictions = new double[outputs.length];
      double[] targets = new double[outputs.length];
      for (int i = 0; i < outputs.length; i++) {
        int k = i % names.size();
        predictions[i] = scale.unscaled(outputs[i], k);
        targets[i] = truth.get(i / names.size(), k);
        if (!Double.isNaN(targets[i])) {
          costs += cost.of(outputs[i] - scale.scaled(targets[i], k));
          elements++;
        }
      }
      ValueOutcomes outcomes = new ValueOutcomes(batch.ids(), names, targets, predictions);
      if (stage != Stage.PREDICT) {
        gathered.add(outcomes);
      }
      return outcomes;
    }

    @Override
    public Map<String, Double> metrics() {
      if (gathered.isEmpty() || elements == 0) {
        return Map.of();
      }
      boolean test = stage == Stage.TEST;
      Map<String, Double> all = new LinkedHashMap<>();
      all.put(test ? "test_loss" : "valid_loss", costs / elements);
      ValueOutcomes known = ValueOutcomes.join(gathered).known();
      all.putAll(
          TaskMetrics.named(test ? "test" : "val", settings.measures().measure(known), Map.of()));
      return all;
    }
  }

  /** {@code values} (B, targets), in the targets' own units. */
  @Override
  public Map<String, OnnxValue> export(OnnxExport to, OnnxValue scores) {
    OnnxGraph graph = to.graph();
    int width = scale.width();
    double[] means = scale.means().stream().mapToDouble(Double::doubleValue).toArray();
    double[] deviations = scale.deviations().stream().mapToDouble(Double::doubleValue).toArray();
    OnnxValue own =
        graph.add(
            graph.mul(graph.cast(scores, OnnxType.DOUBLE), graph.doubles(deviations, width)),
            graph.doubles(means, width));
    return Map.of("values", graph.cast(own, OnnxType.FLOAT));
  }

  /** With what turns outputs into the targets' own units, once the data are known. */
  @Override
  public Map<String, Object> hyperparameters() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("task", Settings.of(settings));
    all.put("backbone", Settings.of(backbone));
    all.put("optimizer", Settings.of(optimizer));
    if (!names.isEmpty()) {
      Map<String, Object> scales = new LinkedHashMap<>();
      for (int k = 0; k < names.size(); k++) {
        scales.put(
            names.get(k),
            Map.of("mean", scale.means().get(k), "deviation", scale.deviations().get(k)));
      }
      all.put("target_scale", scales);
    }
    return all;
  }
}
