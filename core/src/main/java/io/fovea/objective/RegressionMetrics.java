package io.fovea.objective;

import io.fovea.data.ValueTargets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Loss and metrics of a regressor over an epoch, exact whatever the batch size. The loss is in the
 * units in which the network is trained; all others are in the targets' own.
 */
public final class RegressionMetrics {
  private final ErrorCost cost;
  private final TargetScale scale;
  private final List<String> names;
  private final ErrorSums[] targets;
  private double costs;
  private long elements;

  /**
   * @param names of the targets, K
   */
  public RegressionMetrics(ErrorCost cost, TargetScale scale, List<String> names) {
    this.cost = cost;
    this.scale = scale;
    this.names = List.copyOf(names);
    this.targets = Stream.generate(ErrorSums::new).limit(names.size()).toArray(ErrorSums[]::new);
  }

  /**
   * Adds a batch; numbers that are not known count nowhere.
   *
   * @param outputs of the network, row by row, K per example
   */
  public void add(float[] outputs, ValueTargets truth) {
    int width = targets.length;
    if (truth.width() != width || outputs.length != truth.size() * width) {
      throw new IllegalArgumentException(
          "%d outputs for %d x %d targets, of which %d were expected per example"
              .formatted(outputs.length, truth.size(), truth.width(), width));
    }
    for (int i = 0; i < outputs.length; i++) {
      int k = i % width;
      double value = truth.get(i / width, k);
      if (Double.isNaN(value)) {
        continue;
      }
      costs += cost.of(outputs[i] - scale.scaled(value, k));
      targets[k].add(value, scale.unscaled(outputs[i], k));
      elements++;
    }
  }

  /** How many known numbers were added. */
  public long size() {
    return elements;
  }

  /** The mean loss. */
  public double loss() {
    return costs / elements;
  }

  /**
   * The values by name: {@code r2}, {@code mse}, {@code rmse}, {@code mae}, and where there are
   * several targets each one's beside, as in {@code val_r2_age}. Over several targets the first is
   * the mean of theirs, {@code mse} and {@code mae} run over all elements, and {@code rmse} is the
   * root of {@code mse}.
   *
   * @param lossName for example {@code valid_loss}
   * @param prefix of all others, for example {@code val}
   */
  public Map<String, Double> named(String lossName, String prefix) {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put(lossName, loss());
    named.put(prefix + "_r2", mean(ErrorSums::r2));
    named.put(prefix + "_mse", mean(ErrorSums::mse));
    named.put(prefix + "_rmse", Math.sqrt(mean(ErrorSums::mse)));
    named.put(prefix + "_mae", mean(ErrorSums::mae));
    for (int k = 0; targets.length > 1 && k < targets.length; k++) {
      named.put(prefix + "_r2_" + names.get(k), targets[k].r2());
      named.put(prefix + "_mse_" + names.get(k), targets[k].mse());
      named.put(prefix + "_rmse_" + names.get(k), targets[k].rmse());
      named.put(prefix + "_mae_" + names.get(k), targets[k].mae());
    }
    return named;
  }

  private double mean(ToDoubleFunction<ErrorSums> measure) {
    return Arrays.stream(targets).mapToDouble(measure).average().orElseThrow();
  }
}
