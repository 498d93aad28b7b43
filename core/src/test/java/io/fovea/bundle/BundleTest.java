package io.fovea.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.fovea.logging.RunFolder;
import io.fovea.spec.CoreVersion;
import io.fovea.spec.FoveaException;
import io.fovea.testing.TinyData;
import io.fovea.training.Classifier;
import io.fovea.training.PassThrough;
import io.fovea.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTest {
  @TempDir private Path folder;
  private Path model;

  @BeforeEach
  void train() {
    try (Trainer trainer =
        Trainer.builder().maxEpochs(1).callback(new ModelWriter(RunFolder.at(folder))).build()) {
      trainer.fit(new Classifier(3).create(new PassThrough()), new TinyData(5, 12, 4, 0));
    }
    model = folder.resolve("model");
  }

  @Test
  void what_was_written_is_read_again() {
    Bundle bundle = Bundle.read(model);

    assertThat(bundle.classes()).containsExactly("low", "high");
    assertThat(bundle.isClassifier()).isTrue();
    assertThat(bundle.inputs()).hasToString("{points=(2)}");
    assertThat(bundle.check().tensors()).containsOnlyKeys("input.points", "output.scores");
  }

  @Test
  void the_model_card_says_what_it_tells_and_that_the_data_were_simulated() {
    assertThat(model.resolve("README.md"))
        .content()
        .startsWith(
            "# Model card\n\nTells of a scanpath which of these classes it is of: low, high.")
        .contains("SIMULATED DATA")
        .contains("Not tested");
  }

  private interface Damage {
    void to(Path model) throws IOException;
  }

  private static Arguments damage(String message, Damage damage) {
    return Arguments.of(message, damage);
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  /** The signature has no key: whoever changes a manifest can sign it, too. */
  private static void resigned(Path model, Consumer<JsonObject> change) throws IOException {
    Path file = model.resolve("bundle.json");
    JsonObject manifest = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    change.accept(manifest);
    BundleFiles.sign(manifest);
    Files.writeString(file, manifest.toString());
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage(
            "is no bundle: it has no bundle.json",
            model -> Files.delete(model.resolve("bundle.json"))),
        damage(
            "is damaged: bundle.json is cut off or no JSON",
            model -> {
              Path file = model.resolve("bundle.json");
              Files.writeString(file, Files.readString(file).substring(0, 200));
            }),
        damage(
            "bundle.json is not of a Fovea bundle",
            model -> Files.writeString(model.resolve("bundle.json"), "{\"a\": 1}")),
        damage(
            "bundle.json was changed after it was written: its content does not match its own SHA-256",
            model -> replace(model.resolve("bundle.json"), "\"low\"", "\"lower\"")),
        damage(
            "has format 4, which a newer Fovea wrote; this is Fovea "
                + CoreVersion.current()
                + ", which reads 3 to 3",
            model -> replace(model.resolve("bundle.json"), "\"format\": 3", "\"format\": 4")),
        damage(
            "has format 2, from before models were written as ONNX; export it again from its checkpoint",
            model -> replace(model.resolve("bundle.json"), "\"format\": 3", "\"format\": 2")),
        damage(
            "is damaged: its format is \"x\"",
            model -> replace(model.resolve("bundle.json"), "\"format\": 3", "\"format\": \"x\"")),
        damage(
            "bundle.json is not one that Fovea wrote: classes must be a list of texts, got 3",
            model -> resigned(model, manifest -> manifest.addProperty("classes", 3))),
        damage(
            "bundle.json is not one that Fovea wrote: learned must be lists of numbers by input,"
                + " got nothing",
            model -> resigned(model, manifest -> manifest.remove("learned"))),
        damage(
            "is not whole: model.onnx is missing",
            model -> Files.delete(model.resolve("model.onnx"))),
        damage(
            "model.onnx is damaged or was changed: its SHA-256 is not the one in bundle.json",
            model -> {
              byte[] bytes = Files.readAllBytes(model.resolve("model.onnx"));
              bytes[bytes.length / 2] ^= 1;
              Files.write(model.resolve("model.onnx"), bytes);
            }),
        damage(
            "weights.safetensors is damaged or was changed: its SHA-256 is not the one in bundle.json",
            model -> Files.write(model.resolve("weights.safetensors"), new byte[0])));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void what_is_not_whole_is_refused_with_the_reason(String message, Damage damage)
      throws IOException {
    damage.to(model);

    assertThatThrownBy(() -> Bundle.read(model))
        .isInstanceOf(FoveaException.class)
        .hasMessage(model + ": " + message);
  }

  @Test
  void what_is_no_bundle_at_all_is_refused() throws IOException {
    Path text = Files.writeString(folder.resolve("a.zip"), "no zip");

    assertThatThrownBy(() -> Bundle.read(text))
        .hasMessage(text + ": is neither the folder of a bundle nor a zip of one");
    assertThatThrownBy(() -> Bundle.read(folder.resolve("none")))
        .hasMessage(folder.resolve("none") + ": no such bundle");
  }
}
