package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.fovea.data.Batch;
import io.fovea.data.Batches;
import io.fovea.data.ClassIndices;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.data.Stage;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.testing.Golden;
import io.fovea.training.Callback;
import io.fovea.training.Classifier;
import io.fovea.training.Run;
import io.fovea.training.Task;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import io.fovea.training.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A whole training of 30 steps against the golden one: every loss, the final weights. */
class TrajectoryTest {
  @Test
  void thirty_steps_of_a_small_cnn_follow_the_golden_trajectory() {
    Optional<Path> file = Golden.shared("goldens/trajectory/cnn_0.json");
    Assumptions.assumeTrue(file.isPresent(), "shared goldens are not here");
    JsonObject golden = Golden.file(file.get());
    Task task =
        new Classifier(8)
            .create(new SimpleCnn(new VggBlock(4), new VggBlock(4), new ResnetBlock(4)));
    var settings = new TrainerSettings(1, -1, 1, 0, 1, false, false);
    try (Trainer trainer =
        Trainer.builder().settings(settings).callback(new Follow(golden)).build()) {
      trainer.fit(task, new GoldenBatches(golden));
    }
  }

  /** Sets the first weights, compares each loss, and the weights and statistics at the end. */
  private record Follow(JsonObject golden) implements Callback {
    @Override
    public void onFitStart(Run run) {
      Weights.set(run.parameters(), Golden.tensors(golden.getAsJsonObject("params")));
    }

    @Override
    public void onTrainBatchEnd(Run run, int step, double loss) {
      double expected = golden.getAsJsonArray("loss_before_each_step").get(step).getAsDouble();
      assertThat(loss).as("step %d", step).isCloseTo(expected, within(step < 5 ? 1e-4 : 1e-3));
    }

    @Override
    public void onFitEnd(Run run) {
      compare(run.parameters(), golden.getAsJsonObject("final_params"));
      compare(run.parameters(), golden.getAsJsonObject("final_buffers"));
      float[] logits = evaluate(run.network());
      double[] expected = Golden.doubles(golden.get("final_eval_logits"));
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) logits[i]).as("logit %d", i).isCloseTo(expected[i], within(2e-3));
      }
    }

    private float[] evaluate(Block network) {
      try (NDManager manager = NDManager.newBaseManager()) {
        float[] images = Golden.floats(golden.getAsJsonObject("data").get("images"));
        NDList batch = new NDList(manager.create(images, new Shape(12, 3, 8, 8)));
        var store = new ParameterStore(manager, false);
        return network.forward(store, batch, false).singletonOrThrow().toFloatArray();
      }
    }

    private static void compare(Map<String, Parameter> parameters, JsonObject want) {
      Map<String, Tensor> wanted = Golden.tensors(want);
      assertThat(wanted).isNotEmpty();
      wanted.forEach(
          (name, tensor) -> {
            float[] got = parameters.get(name).getArray().toFloatArray();
            for (int i = 0; i < got.length; i++) {
              assertThat(got[i]).as("%s[%d]", name, i).isCloseTo(tensor.values()[i], within(2e-3f));
            }
          });
    }
  }

  private record GoldenBatches(JsonObject golden) implements DataModule, Batches {
    @Override
    public void setup(Stage stage) {
      assertThat(stage).isEqualTo(Stage.FIT);
    }

    @Override
    public DataSignature signature() {
      return new DataSignature(
          Map.of("images", TensorShape.of(3, 8, 8)), new LabelEncoding(List.of("0", "1", "2")));
    }

    @Override
    public DataSummary summary() {
      return new DataSummary(false, List.of(), Map.of());
    }

    @Override
    public Batches trainBatches(int epoch) {
      return this;
    }

    @Override
    public Batches validationBatches() {
      return new NoBatches();
    }

    @Override
    public Batches testBatches() {
      return new NoBatches();
    }

    @Override
    public int count() {
      return golden.getAsJsonArray("batches").size();
    }

    @Override
    public int size(int index) {
      return places(index).size();
    }

    private JsonArray places(int index) {
      return golden.getAsJsonArray("batches").get(index).getAsJsonArray();
    }

    @Override
    public Batch load(int index, NDManager manager) {
      JsonArray places = places(index);
      int one = 3 * 8 * 8;
      float[] all = Golden.floats(golden.getAsJsonObject("data").get("images"));
      double[] labels = Golden.doubles(golden.get("y"));
      float[] images = new float[places.size() * one];
      int[] classes = new int[places.size()];
      for (int i = 0; i < classes.length; i++) {
        int place = places.get(i).getAsInt();
        System.arraycopy(all, place * one, images, i * one, one);
        classes[i] = (int) labels[place];
      }
      var shape = new Shape(classes.length, 3, 8, 8);
      return new Batch(new NDList(manager.create(images, shape)), ClassIndices.of(classes));
    }
  }

  /** A part without batches. */
  private record NoBatches() implements Batches {
    @Override
    public int count() {
      return 0;
    }

    @Override
    public int size(int index) {
      return 0;
    }

    @Override
    public Batch load(int index, NDManager manager) {
      throw new AssertionError("no batch to load");
    }
  }
}
