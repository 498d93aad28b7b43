package io.fovea.benchmarks;

import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.models.Cnn1d;
import io.fovea.models.Rnn;
import io.fovea.models.RnnOutput;
import io.fovea.models.RnnType;
import io.fovea.models.SimpleCnn;
import io.fovea.models.TransformerEncoder;
import io.fovea.models.VitNet;
import io.fovea.network.BackboneSpec;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import io.fovea.training.Classifier;
import io.fovea.training.Task;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.util.List;

/**
 * Training steps of networks over sequences of different lengths, timed one by one: the counterpart
 * of {@code compare/sequence_torch.py}. Arguments: the network, steps, steps left out of the
 * summary.
 */
public final class SequenceBenchmark {
  private static final Rnn LSTM = new Rnn(RnnType.LSTM, 64, 2, false, 32, 0, RnnOutput.LAST);

  private SequenceBenchmark() {}

  public static void main(String[] args) {
    int steps = Integer.parseInt(args[1]);
    int warmup = Integer.parseInt(args[2]);
    Check.that(0 <= warmup && warmup < steps, "warmup", "must be >= 0 and < steps", "" + warmup);
    var data = new RandomSequences(args[0].equals("vitnet"), steps, 1);
    var clock = new StepClock(steps);
    var settings = new TrainerSettings(1, -1, 1, 0, 1, false, false);
    try (Trainer trainer = Trainer.builder().settings(settings).seed(1).callback(clock).build()) {
      trainer.fit(task(args[0]), data);
    }
    clock.report(warmup);
  }

  private static Task task(String network) {
    return switch (network) {
      case "lstm", "lstm_padded" -> new Classifier().create(LSTM);
      case "vitnet" -> new Classifier(25).create(vitNet());
      case "transformer" -> new Classifier().create(new TransformerEncoder());
      case "cnn_1d" -> new Classifier().create(new Cnn1d());
      default ->
          throw new FoveaException(
              Suggestions.unknown(
                  "network",
                  network,
                  List.of("cnn_1d", "lstm", "lstm_padded", "transformer", "vitnet")));
    };
  }

  private static BackboneSpec vitNet() {
    var cnn =
        new SimpleCnn(new VggBlock(10), new VggBlock(10), new ResnetBlock(10), new ResnetBlock(10));
    return new VitNet(cnn, LSTM);
  }
}
