package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import io.fovea.layers.Conv1dBlock;
import io.fovea.layers.VggBlock;
import io.fovea.network.Activation;
import io.fovea.network.BackboneSpec;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What recurrent and fusion backbones refuse, in which words. */
class SequenceModelErrorsTest {
  private static final SimpleCnn CNN = new SimpleCnn(new VggBlock(3));
  private static final Rnn ALL = new Rnn().giving(RnnOutput.ALL);
  private static final Input SEQUENCE = new Input("gaze", new Shape(-1, 3));
  private static final Input IMAGE = new Input("drawing", new Shape(2, 9, 8));
  private static final Inputs BOTH = new Inputs(List.of(IMAGE, SEQUENCE));

  static Stream<Arguments> settings() {
    return Stream.of(
        refused(() -> new Rnn(RnnType.GRU, 0, 1), "hidden_size must be > 0, got 0"),
        refused(() -> new Rnn(RnnType.GRU, 4, -2), "num_layers must be > 0, got -2"),
        refused(() -> new Rnn().after(-1), "pre_rnn_linear_size must be >= 0, got -1"),
        refused(() -> rnn(2, 1), "dropout must be in [0, 1), got 1"),
        refused(
            () -> rnn(1, 0.5),
            "dropout acts between layers and must be 0 where num_layers is 1, got 0.5"),
        refused(
            () -> new VitNet(CNN, ALL, FusionMode.ADD, Activation.NONE, 0),
            "embed_dim must be > 0, got 0"),
        refused(() -> cross(30, 8), "embed_dim must be a multiple of heads (8), got 30"),
        refused(() -> cross(30, 0), "heads must be > 0, got 0"),
        refused(
            () -> cross(FusionMode.ADD, ContextMode.CONTEXT, 8, 2),
            "fusion_mode is not used where cross_attention_fusion_mode is context, and must be left"
                + " out, got add"),
        refused(() -> new VtNet(6, 0, 5, 50, 256, 20), "second_channels must be > 0, got 0"));
  }

  private static Rnn rnn(int layers, double dropout) {
    return new Rnn(RnnType.LSTM, 4, layers, false, 0, dropout, RnnOutput.LAST);
  }

  private static VitNetCrossAttention cross(int size, int heads) {
    return cross(FusionMode.ADD, ContextMode.CONCAT, size, heads);
  }

  private static VitNetCrossAttention cross(
      FusionMode fusion, ContextMode context, int size, int heads) {
    return new VitNetCrossAttention(CNN, ALL, fusion, context, Activation.NONE, size, heads);
  }

  private static Arguments refused(Supplier<BackboneSpec> spec, String message) {
    return Arguments.of(spec, message);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void a_setting_that_breaks_a_rule_is_refused(Supplier<BackboneSpec> spec, String message) {
    assertThatThrownBy(spec::get).isInstanceOf(FoveaException.class).hasMessage(message);
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(
            new Rnn(),
            new Inputs(List.of(IMAGE)),
            "needs exactly one sequence input (steps, features), got drawing (2, 9, 8)"),
        Arguments.of(
            new VitNet(CNN, new Rnn()),
            new Inputs(List.of(SEQUENCE)),
            "needs exactly one image input (channels, height, width), got gaze (-1, 3)"),
        Arguments.of(new VitNet(), BOTH, "cnn: layers must not be empty, got []"),
        Arguments.of(
            new VitNet(new Rnn(), new Rnn()),
            BOTH,
            "cnn: needs exactly one sequence input (steps, features), got image (2, 9, 8)"),
        Arguments.of(
            new VitNet(CNN, CNN),
            BOTH,
            "rnn: layers[0] (vgg_block): needs an image (channels, height, width) of a fixed size, got"
                + " (-1, 32); it was *x32 at the start"),
        Arguments.of(
            new VitNet(CNN, ALL),
            BOTH,
            "rnn: one state per sequence is needed: let it give its last, or pool over steps, got"
                + " (-1, 64) from 'rnn'"),
        Arguments.of(
            new VitNetCrossAttention(CNN, new Rnn()),
            BOTH,
            "rnn: a state for every step is needed to attend to, as output: all gives, got (64)"
                + " from 'rnn'"),
        Arguments.of(
            new VitNetCrossAttention(CNN, new SimpleCnn(new Conv1dBlock(6, 3, 2))),
            BOTH,
            "rnn: a state for every step is needed to attend to, as output: all gives, got 4"
                + " steps for a sequence of 7 from 'cnn'"),
        Arguments.of(
            new VtNet(),
            BOTH,
            "the image 9x8 is too small for two convolutions of kernel_size 5, each followed by"
                + " halving: needs at least 16x16"));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void inputs_and_parts_that_do_not_fit_are_refused(
      BackboneSpec spec, Inputs inputs, String message) {
    assertThatThrownBy(() -> spec.create(inputs))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
  }

  @Test
  void all_states_of_a_variable_sequence_are_no_features_for_a_head() {
    assertThatThrownBy(() -> new GazeNetwork(ALL, new Inputs(List.of(SEQUENCE)), List.of(), 3))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "backbone 'rnn' gives features for every step, (-1, 64), but the head needs one size"
                + " for all scanpaths: set output: last for an rnn, or put global_average_pool behind"
                + " the last layer");
  }

  static Stream<Arguments> lookers() {
    return Stream.of(
        Arguments.of(CNN, List.of(IMAGE.name())),
        Arguments.of(new Rnn(), List.of(SEQUENCE.name())),
        Arguments.of(new Cnn1d(), List.of(SEQUENCE.name())),
        Arguments.of(new Tcn(), List.of(SEQUENCE.name())),
        Arguments.of(new TransformerEncoder(), List.of(SEQUENCE.name())),
        Arguments.of(new VitNet(CNN, new Rnn()), List.of(IMAGE.name(), SEQUENCE.name())));
  }

  @ParameterizedTest
  @MethodSource("lookers")
  void a_network_says_which_inputs_it_looks_at(BackboneSpec spec, List<String> used) {
    assertThat(spec.used(BOTH)).containsExactlyInAnyOrderElementsOf(used);
  }
}
