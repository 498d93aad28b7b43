package io.fovea.benchmarks;

import io.fovea.spec.Check;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;

/**
 * Training steps of the tutorial's network or of large_resnet, timed one by one: the counterpart of
 * {@code compare/train_torch.py}. Arguments: the network, steps, steps left out of the summary.
 */
public final class TrainingBenchmark {
  private TrainingBenchmark() {}

  public static void main(String[] args) {
    Network network = Network.named(args.length > 0 ? args[0] : Network.TUTORIAL);
    int steps = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
    int warmup = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    Check.positive("steps", steps);
    Check.that(0 <= warmup && warmup < steps, "warmup", "must be >= 0 and < steps", "" + warmup);
    var data = new RandomImages(network.images(), network.batchSize(), steps, 1);
    var clock = new StepClock(steps);
    var settings = new TrainerSettings(1, -1, 1, 0, 1, false, false);
    try (Trainer trainer = Trainer.builder().settings(settings).seed(1).callback(clock).build()) {
      trainer.fit(network.task(), data);
    }
    clock.report(warmup);
  }
}
