package io.fovea.testing;

import io.fovea.logging.RunLogger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** What a trainer says to a logger between its start and its end. */
public final class LogCalls {
  private static final List<String> NAMES =
      List.of("train_loss", "valid_loss", "val_acc_step", "Maß, \"quer\"", "zeta", "准确率");

  private LogCalls() {}

  /**
   * Some epochs of steps, validation and epoch values; names that come late, numbers that are none,
   * and perhaps an epoch without its end.
   */
  public static List<Consumer<RunLogger>> random(Random random) {
    List<Consumer<RunLogger>> calls = new ArrayList<>();
    int epochs = 1 + random.nextInt(4);
    long step = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      int number = epoch;
      for (int i = random.nextInt(4); i >= 0; i--) {
        calls.add(call(metrics(random, 2 + epoch), epoch, step++));
      }
      if (epoch < epochs - 1 || random.nextBoolean()) {
        calls.add(logger -> logger.epochEnd(number));
      }
    }
    return calls;
  }

  private static Consumer<RunLogger> call(Map<String, Double> metrics, int epoch, long step) {
    return logger -> logger.logMetrics(metrics, epoch, step);
  }

  private static Map<String, Double> metrics(Random random, int names) {
    Map<String, Double> metrics = new HashMap<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      metrics.put(NAMES.get(random.nextInt(names)), value(random));
    }
    return metrics;
  }

  private static double value(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Double.NaN;
      case 1 -> Double.POSITIVE_INFINITY;
      default -> random.nextGaussian();
    };
  }
}
