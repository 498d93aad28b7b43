package io.fovea.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.checkpoint.NpzFile;
import io.fovea.data.ScanpathDataModule;
import io.fovea.layers.GlobalAveragePool;
import io.fovea.layers.VggBlock;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Chain;
import io.fovea.network.Inputs;
import io.fovea.representation.Tensor;
import io.fovea.representations.Heatmap;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.OnnxRun;
import io.fovea.testing.PartContract;
import io.fovea.testing.RandomTensors;
import io.fovea.training.Classifier;
import io.fovea.training.Trainer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEncoderTest {
  private static final Shape IMAGE = new Shape(1, 12, 10);

  @TempDir private Path folder;
  private final NDManager manager = NDManager.newBaseManager();
  private Block encoder;
  private Path file;

  /** A small network with random weights, written as ONNX. */
  @BeforeEach
  void write() throws IOException {
    encoder =
        new Chain(IMAGE)
            .add("0", new VggBlock(6).create(IMAGE))
            .add("1", new GlobalAveragePool().create(new Shape(6, 12, 10)));
    encoder.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(IMAGE));
    file = folder.resolve("encoder.onnx");
    Files.write(file, OnnxRun.file(encoder, List.of(IMAGE)));
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void its_features_are_the_networks_in_the_file() {
    Block backbone = new OnnxEncoder(file).create(Inputs.of("image", IMAGE));
    backbone.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(IMAGE));
    Tensor batch = RandomTensors.normal(new Random(3), 5, 1, 12, 10);

    Closeness.assertClose(
        "features",
        BlockRun.forward(backbone, false, List.of(batch)),
        BlockRun.forward(encoder, false, List.of(batch)),
        1e-5);
  }

  @Test
  void it_is_found_under_its_name() {
    PartContract.check(BackboneSpec.class, new OnnxEncoder(file));
  }

  @Test
  void a_head_learns_over_it_while_it_stays_as_it_is() throws IOException {
    byte[] before = Files.readAllBytes(file);
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(8, 6))
            .input("image", new Heatmap(12, 10, false))
            .batchSize(8)
            .build();
    try (Trainer trainer = Trainer.builder().maxEpochs(15).build()) {
      Map<String, Double> metrics =
          trainer.fit(new Classifier(8).create(new OnnxEncoder(file)), data);
      assertThat(metrics.get("train_loss")).isLessThan(1.2).isPositive();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  /** A file of PyTorch's exporter, of an older operator set than the one that is written. */
  @Test
  void a_file_of_pytorch_gives_pytorchs_numbers_here_and_as_a_part_of_a_larger_file()
      throws URISyntaxException {
    Path torch = resource("torch_13.onnx");
    Map<String, State.Array> numbers = NpzFile.read(resource("torch_13.npz"));
    Tensor batch = tensor(numbers.get("batch"), 3, 2, 12, 10);
    Tensor features = tensor(numbers.get("features"), 3, 5);
    Shape shape = new Shape(2, 12, 10);
    Block backbone = new OnnxEncoder(torch).create(Inputs.of("image", shape));
    backbone.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(shape));

    Closeness.assertClose(
        "here", BlockRun.forward(backbone, false, List.of(batch)), features, 1e-5);
    try (OnnxRun onnx = OnnxRun.of(backbone, List.of(shape))) {
      Closeness.assertClose("copied", onnx.forward(List.of(batch)), features, 1e-5);
      Tensor other = RandomTensors.normal(new Random(4), 7, 2, 12, 10);
      Closeness.assertClose(
          "another batch",
          onnx.forward(List.of(other)),
          BlockRun.forward(backbone, false, List.of(other)),
          1e-5);
    }
  }

  @Test
  void what_does_not_fit_is_refused_with_what_would() throws IOException {
    Inputs other = Inputs.of("map", new Shape(2, 12, 10));
    assertThatThrownBy(() -> new OnnxEncoder(file).create(other))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            file
                + " takes input_0 [-1, 1, 12, 10] of FLOAT; none of the data's inputs fits: map"
                + " (2, 12, 10)");
    assertThatThrownBy(() -> new OnnxEncoder(file, "outputt", "").create(Inputs.of("image", IMAGE)))
        .hasMessage("output: no output 'outputt'; did you mean 'output'? known: [output]");
    assertThatThrownBy(() -> new OnnxEncoder(file, "", "imag").create(Inputs.of("image", IMAGE)))
        .hasMessage("input: no input 'imag'; did you mean 'image'? known: [image]");
    assertThatThrownBy(
            () -> new OnnxEncoder(folder.resolve("no.onnx")).create(Inputs.of("image", IMAGE)))
        .hasMessage("path: there is no file " + folder.resolve("no.onnx"));
    Path text = Files.writeString(folder.resolve("text.onnx"), "no network");
    assertThatThrownBy(() -> new OnnxEncoder(text).create(Inputs.of("image", IMAGE)))
        .hasMessageStartingWith(text + ": the ONNX Runtime cannot load it: ");
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(OnnxEncoderTest.class.getResource("/encoders/" + name).toURI());
  }

  private static Tensor tensor(State.Array array, int... shape) {
    assertThat(array.shape()).isEqualTo(Arrays.stream(shape).asLongStream().boxed().toList());
    return new Tensor(array.values(), shape);
  }
}
