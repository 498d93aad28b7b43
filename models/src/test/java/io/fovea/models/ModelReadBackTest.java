package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import com.google.gson.JsonObject;
import io.fovea.bundle.ModelWriter;
import io.fovea.data.ScanpathDataModule;
import io.fovea.layers.VggBlock;
import io.fovea.logging.RunFolder;
import io.fovea.network.BackboneSpec;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representations.FixationSequence;
import io.fovea.representations.Heatmap;
import io.fovea.scanpath.Sample;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.Golden;
import io.fovea.testing.TorchParameters;
import io.fovea.training.Callback;
import io.fovea.training.Classifier;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run leaves in {@code model/} is enough to give its scores again. */
class ModelReadBackTest {
  private static final List<Integer> HIDDEN = List.of(6);

  @TempDir private Path folder;

  static Stream<Named<BackboneSpec>> backbones() {
    Rnn rnn = new Rnn(RnnType.LSTM, 8, 2);
    return Stream.<BackboneSpec>of(
            rnn.after(4),
            new VitNet(new SimpleCnn(new VggBlock(4)), rnn),
            new TransformerEncoder(8, 2, 2))
        .map(spec -> Named.of(spec.name(), spec));
  }

  @ParameterizedTest
  @MethodSource("backbones")
  void a_network_read_back_scores_scanpaths_as_the_trained_one(BackboneSpec backbone)
      throws IOException {
    Map<String, RepresentationSpec> specs = new LinkedHashMap<>();
    specs.put("gaze", FixationSequence.of("x", "y", "duration"));
    if (backbone instanceof VitNet) {
      specs.put("map", new Heatmap(8, 8, false));
    }
    var builder = ScanpathDataModule.builder().source(new SimulatedReaders(6, 3)).batchSize(5);
    specs.forEach(builder::input);
    ScanpathDataModule data = builder.seed(4).build();

    List<Tensor> trained = train(backbone, data);

    JsonObject bundle = Golden.file(folder.resolve("model/bundle.json"));
    assertThat(bundle.get("format").getAsInt()).isEqualTo(3);
    assertThat(bundle.getAsJsonObject("inputs").keySet()).containsExactlyElementsOf(specs.keySet());
    List<Representation> representations = new ArrayList<>();
    specs.forEach((input, spec) -> representations.add(spec.restore(learned(bundle, input))));
    try (NDManager manager = NDManager.newBaseManager()) {
      GazeNetwork network = network(backbone, bundle, manager);
      int place = 0;
      for (Sample sample : data.split().validation()) {
        List<Tensor> inputs = new ArrayList<>();
        representations.forEach(each -> add(inputs, each.encode(sample.scanpath())));
        Tensor scores = BlockRun.forward(network, false, inputs);
        Closeness.assertClose("scores", scores, trained.get(place++), 1e-5);
      }
      assertThat(place).isEqualTo(trained.size()).isPositive();
    }
  }

  /** A batch of one; a sequence is followed by its length. */
  private static void add(List<Tensor> inputs, Tensor one) {
    int[] shape = one.shape();
    int[] batch = new int[shape.length + 1];
    batch[0] = 1;
    System.arraycopy(shape, 0, batch, 1, shape.length);
    inputs.add(new Tensor(one.values(), batch));
    if (shape.length == 2) {
      inputs.add(new Tensor(new float[] {shape[0]}, 1));
    }
  }

  /** Trains two epochs; gives the scores (1, classes) of each scanpath held out, in order. */
  private List<Tensor> train(BackboneSpec backbone, ScanpathDataModule data) {
    List<Tensor> scores = new ArrayList<>();
    Callback score =
        new Callback() {
          @Override
          public void onFitEnd(Run run) {
            score(run.network(), data, scores);
          }
        };
    try (Trainer trainer =
        Trainer.builder()
            .maxEpochs(2)
            .seed(4)
            .callback(new ModelWriter(RunFolder.at(folder)))
            .callback(score)
            .build()) {
      trainer.fit(new Classifier(HIDDEN.toArray(Integer[]::new)).create(backbone), data);
    }
    return scores;
  }

  private static void score(Block network, ScanpathDataModule data, List<Tensor> scores) {
    var batches = data.validationBatches();
    for (int i = 0; i < batches.count(); i++) {
      try (NDManager manager = NDManager.newBaseManager()) {
        NDList inputs = batches.load(i, manager).inputs();
        var store = new ParameterStore(manager, false);
        Tensor batch = BlockRun.tensor(network.forward(store, inputs, false).singletonOrThrow());
        int classes = batch.shape()[1];
        for (int j = 0; j < batch.shape()[0]; j++) {
          float[] row = Arrays.copyOfRange(batch.values(), j * classes, (j + 1) * classes);
          scores.add(new Tensor(row, 1, classes));
        }
      }
    }
  }

  private static Map<String, List<Double>> learned(JsonObject bundle, String input) {
    Map<String, List<Double>> learned = new LinkedHashMap<>();
    JsonObject all = bundle.getAsJsonObject("learned");
    if (all.has(input)) {
      for (var entry : all.getAsJsonObject(input).entrySet()) {
        double[] numbers = Golden.doubles(entry.getValue());
        learned.put(entry.getKey(), Arrays.stream(numbers).boxed().toList());
      }
    }
    return learned;
  }

  private GazeNetwork network(BackboneSpec backbone, JsonObject bundle, NDManager manager)
      throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (var input : bundle.getAsJsonObject("inputs").entrySet()) {
      double[] sizes = Golden.doubles(input.getValue());
      Shape shape = new Shape(Arrays.stream(sizes).mapToLong(size -> (long) size).toArray());
      inputs.add(new Input(input.getKey(), shape));
    }
    int classes = bundle.getAsJsonArray("classes").size();
    var network = new GazeNetwork(backbone, new Inputs(inputs), HIDDEN, classes);
    network.initialize(manager);
    Map<String, Tensor> weights = new TreeMap<>();
    try (var in = Files.newInputStream(folder.resolve("model/weights.safetensors"))) {
      for (NDArray array : NDList.decode(manager, in)) {
        weights.put(array.getName(), BlockRun.tensor(array));
      }
    }
    TorchParameters.load(network, manager, weights);
    return network;
  }
}
