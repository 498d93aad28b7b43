package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.network.Activation;
import io.fovea.network.BackboneSpec;
import io.fovea.optimizer.AdamW;
import io.fovea.representation.Tensor;
import io.fovea.testing.Golden;
import io.fovea.testing.Weights;
import io.fovea.training.Callback;
import io.fovea.training.Classifier;
import io.fovea.training.Run;
import io.fovea.training.Task;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Whole trainings of 30 steps against the golden ones: every loss, the final weights. */
class TrajectoryTest {
  private static final SimpleCnn CNN =
      new SimpleCnn(new VggBlock(4), new VggBlock(4), new ResnetBlock(4));

  @Test
  void thirty_steps_of_a_small_cnn_follow_the_golden_trajectory() {
    follow("cnn", CNN);
  }

  @Test
  void thirty_steps_of_an_lstm_follow_the_golden_trajectory() {
    follow("rnn", new Rnn(RnnType.LSTM, 6, 2).after(5));
  }

  @Test
  void thirty_steps_of_image_and_sequence_follow_the_golden_trajectory() {
    Rnn lstm = new Rnn(RnnType.LSTM, 6, 2);
    follow("vitnet", new VitNet(CNN, lstm, FusionMode.CONCAT, Activation.NONE, 6));
  }

  private static void follow(String name, BackboneSpec backbone) {
    Optional<Path> file = Golden.shared("goldens/trajectory/" + name + "_0.json");
    Assumptions.assumeTrue(file.isPresent(), "shared goldens are not here");
    JsonObject golden = Golden.file(file.get());
    double rate = golden.getAsJsonObject("options").get("lr").getAsDouble();
    Task task = new Classifier(8).create(backbone, new AdamW(rate));
    var settings = new TrainerSettings(1, -1, 1, 0, 1, false, false);
    Examples examples = examples(golden);
    try (Trainer trainer =
        Trainer.builder().settings(settings).callback(new Follow(golden, examples)).build()) {
      trainer.fit(task, examples);
    }
  }

  private static Examples examples(JsonObject golden) {
    JsonObject data = golden.getAsJsonObject("data");
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    for (String name : List.of("images", "sequences")) {
      if (data.has(name)) {
        inputs.put(name, Golden.tensor(data.get(name)));
      }
    }
    List<int[]> batches = new ArrayList<>();
    golden.getAsJsonArray("batches").forEach(places -> batches.add(ints(places)));
    int[] lengths = data.has("lengths") ? ints(data.get("lengths")) : new int[0];
    return new Examples(inputs, lengths, ints(golden.get("y")), batches);
  }

  private static int[] ints(JsonElement numbers) {
    return Arrays.stream(Golden.doubles(numbers)).mapToInt(number -> (int) number).toArray();
  }

  /** Sets the first weights, compares each loss, and the weights and statistics at the end. */
  private record Follow(JsonObject golden, Examples examples) implements Callback {
    @Override
    public void onFitStart(Run run) {
      Map<String, Tensor> first = Golden.tensors(golden.getAsJsonObject("params"));
      Weights.set(run.parameters(), first);
    }

    @Override
    public void onTrainBatchEnd(Run run, int step, double loss) {
      double expected = golden.getAsJsonArray("loss_before_each_step").get(step).getAsDouble();
      assertThat(loss).as("step %d", step).isCloseTo(expected, within(step < 5 ? 1e-4 : 1e-3));
    }

    @Override
    public void onFitEnd(Run run) {
      Map<String, Tensor> wanted = Golden.tensors(golden.getAsJsonObject("final_params"));
      assertThat(wanted).isNotEmpty();
      compare(run.parameters(), wanted);
      compare(run.parameters(), Golden.tensors(golden.getAsJsonObject("final_buffers")));
      float[] logits = evaluate(run.network());
      double[] expected = Golden.doubles(golden.get("final_eval_logits"));
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) logits[i]).as("logit %d", i).isCloseTo(expected[i], within(2e-3));
      }
    }

    private float[] evaluate(Block network) {
      try (NDManager manager = NDManager.newBaseManager()) {
        var batch = examples.arrays(manager, IntStream.range(0, 12).toArray());
        var store = new ParameterStore(manager, false);
        return network.forward(store, batch, false).singletonOrThrow().toFloatArray();
      }
    }

    private static void compare(Map<String, Parameter> parameters, Map<String, Tensor> wanted) {
      wanted.forEach(
          (name, tensor) -> {
            float[] got = parameters.get(name).getArray().toFloatArray();
            for (int i = 0; i < got.length; i++) {
              assertThat(got[i]).as("%s[%d]", name, i).isCloseTo(tensor.values()[i], within(2e-3f));
            }
          });
    }
  }
}
