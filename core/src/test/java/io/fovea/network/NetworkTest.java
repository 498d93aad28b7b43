package io.fovea.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.representation.Tensor;
import io.fovea.spec.SettingException;
import io.fovea.testing.BlockRun;
import io.fovea.testing.TorchParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Backbone and head together, on numbers worked out by hand. */
class NetworkTest {
  /** Adds nothing and takes nothing: the features are the image. */
  record Identity() implements BackboneSpec {
    @Override
    public String name() {
      return "acme.identity";
    }

    @Override
    public Block create(Inputs inputs) {
      return new FunctionBlock("Identity", x -> x, shape -> shape);
    }
  }

  private static final Inputs INPUTS = Inputs.of("images", new Shape(1, 2, 2));

  @Test
  void scores_are_those_computed_by_hand() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var network = new GazeNetwork(new Identity(), INPUTS, List.of(2), 2);
      network.initialize(manager);
      TorchParameters.load(
          network,
          manager,
          Map.of(
              "head.0.weight", new Tensor(new float[] {1, 2, 3, 4, -1, -1, -1, -1}, 2, 4),
              "head.0.bias", new Tensor(new float[] {0.5f, 0}, 2),
              "head.2.weight", new Tensor(new float[] {1, 10, -2, 10}, 2, 2),
              "head.2.bias", new Tensor(new float[] {0.25f, 1}, 2)));
      Tensor image = new Tensor(new float[] {1, 0, 2, -1}, 1, 1, 2, 2);

      Tensor scores = BlockRun.forward(network, false, List.of(image));

      // hidden = relu(1 + 6 - 4 + 0.5, -2) = (3.5, 0)
      assertThat(scores).isEqualTo(new Tensor(new float[] {3.75f, -6}, 1, 2));
    }
  }

  @Test
  void loading_values_for_other_names_or_shapes_is_refused() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var network = new GazeNetwork(new Identity(), INPUTS, List.of(), 1);
      network.initialize(manager);
      Tensor bias = new Tensor(new float[] {1}, 1);
      assertThatThrownBy(() -> TorchParameters.load(network, manager, Map.of("head.0.bias", bias)))
          .hasMessageContaining("head.0.weight");
      Map<String, Tensor> wrong = Map.of("head.0.bias", bias, "head.0.weight", bias);
      assertThatThrownBy(() -> TorchParameters.load(network, manager, wrong))
          .hasMessage(
              "1 of 2 arrays do not fit the network:%n  'head.0.weight' must be [1, 4], the file has [1]"
                  .formatted());
    }
  }

  @Test
  void sizes_of_the_head_must_be_positive() {
    Shape features = new Shape(4);
    assertThatThrownBy(() -> Head.mlp(features, List.of(3, 0), 2))
        .isInstanceOf(SettingException.class)
        .hasMessage("hidden must be > 0, got 0");
    assertThatThrownBy(() -> Head.mlp(features, List.of(), 0))
        .isInstanceOf(SettingException.class)
        .hasMessage("outputs must be > 0, got 0");
  }

  @Test
  void the_summary_counts_what_is_trained_and_what_is_stored() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var network = new GazeNetwork(new Normalising(), INPUTS, List.of(), 3);
      network.initialize(manager);
      ModelSummary summary = ModelSummary.of(network);
      assertThat(summary.layers())
          .containsExactly(
              row("backbone.bn", "BatchNorm", new Shape(1, 2, 2), 2, 4),
              row("head.flatten", "Flatten", new Shape(4), 0, 0),
              row("head.0", "Linear", new Shape(3), 15, 15));
      assertThat(summary.total()).isEqualTo(new ModelSummary.Size(17, 19));
      assertThat(summary.total().kilobytes()).isEqualTo(19 * 4 / 1024.0);
      assertThat(summary.text())
          .isEqualTo(
              """
              layer         kind       output     trainable  all   KB
              backbone.bn   BatchNorm  (1, 2, 2)          2    4  0.0
              head.flatten  Flatten    (4)                0    0  0.0
              head.0        Linear     (3)               15   15  0.1
              total                                      17   19  0.1""");
    }
  }

  private static ModelSummary.Layer row(
      String name, String kind, Shape output, long trainable, long all) {
    return new ModelSummary.Layer(name, kind, output, new ModelSummary.Size(trainable, all));
  }

  /** Batch normalisation alone. */
  record Normalising() implements BackboneSpec {
    @Override
    public String name() {
      return "acme.normalising";
    }

    @Override
    public Block create(Inputs inputs) {
      return new Chain(inputs.shapes()[0]).add("bn", new BatchNorm());
    }
  }

  @Test
  void a_frozen_parameter_is_stored_but_not_trained() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var network = new GazeNetwork(new Normalising(), INPUTS, List.of(), 3);
      network.initialize(manager);
      TorchNames.of(network).get("head.0.bias").freeze(true);
      assertThat(ModelSummary.of(network).total()).isEqualTo(new ModelSummary.Size(14, 19));
    }
  }

  @Test
  void a_summary_before_initialisation_is_refused() {
    Supplier<ModelSummary> early =
        () -> ModelSummary.of(new GazeNetwork(new Normalising(), INPUTS, List.of(), 3));
    assertThatThrownBy(early::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the network must be initialised before it is summarised");
  }

  @Test
  void clearing_a_network_makes_it_uninitialised() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var network = new GazeNetwork(new Normalising(), INPUTS, List.of(), 3);
      assertThat(network.isInitialized()).isFalse();
      network.initialize(manager);
      assertThat(network.isInitialized()).isTrue();
      network.clear();
      assertThat(network.isInitialized()).isFalse();
    }
  }
}
