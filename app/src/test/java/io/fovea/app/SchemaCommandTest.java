package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema by an independent validator, beside the reader. */
class SchemaCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static JsonSchema schema;
  @TempDir private Path folder;

  @BeforeAll
  static void write() throws IOException {
    Cli written = Cli.run("schema");
    assertThat(written.exit()).isZero();
    JsonNode node = JSON.readTree(written.out());
    schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(node);
  }

  private static Set<ValidationMessage> complaints(String yaml) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JSON.valueToTree(value));
  }

  private Cli read(String yaml) throws IOException {
    return Cli.run("validate-config", SmallExperiment.in(folder, yaml));
  }

  static Stream<Path> examples() throws IOException {
    return ExamplesTest.files().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_fits(Path file) throws IOException {
    assertThat(complaints(Files.readString(file))).isEmpty();
  }

  /** Each is laid over the small experiment, in place of the line with the same key. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed: 1",
        "optimizer: sgd",
        "optimizer: {learning_rate: 0.1}",
        "optimizer: {name: sgd, momentum: 0.9, nesterov: true}",
        "lr_schedule: {name: one_cycle, max_lr: 0.1}",
        "trainer: {limit_train_batches: 0.5, max_time: 15m}",
        "trainer: {limit_train_batches: 3}",
        "callbacks: [{name: early_stopping, patience: 3}, learning_rate_monitor]",
        "callbacks: []",
        "loggers: [csv, {name: console}]",
        "task: classifier",
        "task: {name: classifier, class_weights: balanced, metrics: [accuracy, {name: f1}]}",
        "task: {name: classifier, class_weights: [1, 2.5, 1]}",
        "backbone: {name: cnn, layers: [flatten]}",
        "backbone: {name: cnn, layers: [{name: max_pool_2d, kernel_size: 5, padding: 2}]}",
        "seed: -9000000000000000000"
      })
  void what_fits_the_reader_reads(String line) throws IOException {
    String yaml = with(line);
    assertThat(complaints(yaml)).as(yaml).isEmpty();
    assertThat(read(yaml).err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sed: 1",
        "seed: x",
        "seed: 1.5",
        "seed:",
        "name: 3",
        "optimizer: adamv",
        "optimizer: 3",
        "optimizer: {name: sgd, beta1: 0.9}",
        "optimizer: {name: sgd, momentum: 1.5}",
        "optimizer: {learning_rate: 0}",
        "optimizer: {learning_rate: [1]}",
        "optimizer: {name: sgd, nesterov: 1}",
        "lr_schedule: exponential",
        "lr_schedule: {name: exponential}",
        "trainer: {max_epoch: 3}",
        "trainer: {max_epochs: three}",
        "trainer: 3",
        "callbacks: early_stopping",
        "callbacks: [{patience: 3}]",
        "loggers: [csw]",
        "task: {hidden: [25]}",
        "task: {name: classifier, hidden: 25}",
        "task: {name: classifier, hidden: [a]}",
        "task: {name: classifier, metrics: [acuracy]}",
        "backbone: cnn",
        "backbone: {name: cnn}",
        "backbone: {name: cnn, layers: []}",
        "lr_schedule: {name: one_cycle, max_lr: -1}",
        "seed: 99999999999999999999",
        "backbone: {name: cnn, layers: [vgg]}",
        "backbone: {name: cnn, layers: {name: vgg_block}}"
      })
  void what_does_not_fit_the_reader_refuses(String line) throws IOException {
    String yaml = with(line);
    assertThat(complaints(yaml)).as(yaml).isNotEmpty();
    assertThat(read(yaml).exit()).isEqualTo(2);
  }

  /** What one setting may be hangs on another: the schema does not take the default's for all. */
  @Test
  void a_fold_may_be_as_many_as_there_are() throws IOException {
    String yaml =
        SmallExperiment.YAML.replaceFirst("split: .*", "split: {name: k_fold, folds: 10, fold: 7}");

    assertThat(complaints(yaml)).isEmpty();
    assertThat(read(yaml).err()).isEmpty();
  }

  /** As the schema's own words say: spelling is free for the reader, and it knows more rules. */
  @Test
  void where_they_differ_is_known() throws IOException {
    String spelled = with("optimizer: {name: SGD, learning-rate: 0.1}");
    assertThat(complaints(spelled)).isNotEmpty();
    assertThat(read(spelled).exit()).isZero();

    for (String line :
        List.of(
            "optimizer: {name: sgd, nesterov: true}", // needs momentum
            "task: {name: classifier, metrics: [mae]}", // measures no classes
            "loggers: [csv, csv]")) {
      assertThat(complaints(with(line))).as(line).isEmpty();
      assertThat(read(with(line)).exit()).as(line).isEqualTo(2);
    }
  }

  @Test
  void a_plugins_parts_are_in_it() throws IOException {
    Path project = folder.resolve("new");
    Cli.run("new-plugin", "--kind", "layer", "--name", "acme.gate", project);
    Path out = folder.resolve("schema.json");

    Cli written = Cli.run("schema", "--plugin-path", Compiled.project(project), "--out", out);

    assertThat(written.err() + written.out()).isEmpty();
    JsonNode gate = JSON.readTree(out.toFile()).get("$defs").get("layer.acme.gate");
    assertThat(gate.get("properties").get("slope").get("exclusiveMaximum").asDouble()).isOne();
    assertThat(gate.get("properties").get("slope").get("description").asText())
        .isEqualTo("What negative numbers are multiplied by.");
  }

  private static String with(String line) {
    String key = line.substring(0, line.indexOf(':') + 1);
    Stream<String> others = SmallExperiment.YAML.lines().filter(other -> !other.startsWith(key));
    return String.join("\n", Stream.concat(others, Stream.of(line)).toList()) + "\n";
  }
}
