package io.fovea.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import io.fovea.logging.RunFolder;
import io.fovea.testing.Golden;
import io.fovea.testing.TinyData;
import io.fovea.training.Callback;
import io.fovea.training.Classifier;
import io.fovea.training.PassThrough;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelWriterTest {
  @TempDir Path folder;

  @Test
  void weights_are_kept_under_pytorchs_names_and_read_back_equal() throws IOException {
    Map<String, float[]> trained = train();
    try (NDManager manager = NDManager.newBaseManager();
        var in = Files.newInputStream(folder.resolve("model/weights.safetensors"))) {
      NDList read = NDList.decode(manager, in);
      assertThat(read.stream().map(NDArray::getName))
          .containsExactlyInAnyOrder(
              "head.0.weight", "head.0.bias", "head.2.weight", "head.2.bias");
      for (NDArray array : read) {
        assertThat(array.toFloatArray()).containsExactly(trained.get(array.getName()));
      }
    }
  }

  @Test
  void the_classes_in_the_order_of_the_scores_and_the_inputs_are_kept() {
    train();
    JsonObject bundle = Golden.file(folder.resolve("model/bundle.json"));
    assertThat(bundle.get("format").getAsInt()).isEqualTo(3);
    assertThat(bundle.get("classes")).hasToString("[\"low\",\"high\"]");
    assertThat(bundle.get("inputs")).hasToString("{\"points\":[2]}");
    assertThat(bundle.get("simulated_data").getAsBoolean()).isTrue();
  }

  private Map<String, float[]> train() {
    Map<String, float[]> trained = new HashMap<>();
    Callback copy =
        new Callback() {
          @Override
          public void onFitEnd(Run run) {
            run.parameters()
                .forEach((name, value) -> trained.put(name, value.getArray().toFloatArray()));
          }
        };
    try (Trainer trainer =
        Trainer.builder()
            .maxEpochs(1)
            .callback(new ModelWriter(RunFolder.at(folder)))
            .callback(copy)
            .build()) {
      trainer.fit(new Classifier(3).create(new PassThrough()), new TinyData(5, 12, 4, 0));
    }
    return trained;
  }
}
