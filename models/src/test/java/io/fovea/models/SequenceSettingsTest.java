package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import io.fovea.layers.Conv1dBlock;
import io.fovea.layers.VggBlock;
import io.fovea.models.TransformerEncoder.Output;
import io.fovea.models.TransformerEncoder.Positions;
import io.fovea.network.BackboneSpec;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Inputs;
import io.fovea.network.StepNorm;
import io.fovea.network.StepPooling;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What backbones over sequences refuse, and in which words. */
class SequenceSettingsTest {
  static Stream<Arguments> wrongSettings() {
    return Stream.of(
        wrong(() -> cnn(List.of(), 3, 2, 0.3, List.of()), "channels must not be empty, got []"),
        wrong(() -> cnn(List.of(4, 0), 3, 2, 0.3, List.of()), "channels must be > 0, got 0"),
        wrong(() -> cnn(List.of(4), 0, 2, 0.3, List.of()), "kernel_size must be > 0, got 0"),
        wrong(() -> cnn(List.of(4), 3, 0, 0.3, List.of()), "pool_size must be > 0, got 0"),
        wrong(() -> cnn(List.of(4), 3, 2, 1, List.of()), "dropout must be in [0, 1), got 1"),
        wrong(() -> cnn(List.of(4), 3, 2, 0, List.of(-5)), "dense must be > 0, got -5"),
        wrong(
            () -> cnn(List.of(4), 3, 2, 0.3, List.of()),
            "dropout acts before linear layers and must be 0 where dense is empty, got 0.3"),
        wrong(() -> tcn(List.of(), 3, 0), "channels must not be empty, got []"),
        wrong(() -> tcn(List.of(-1), 3, 0), "channels must be > 0, got -1"),
        wrong(() -> tcn(List.of(4), -3, 0), "kernel_size must be > 0, got -3"),
        wrong(() -> tcn(List.of(4), 3, -0.1), "dropout must be in [0, 1), got -0.1"),
        wrong(() -> new TransformerEncoder(0, 4, 2), "d_model must be > 0, got 0"),
        wrong(() -> new TransformerEncoder(64, 0, 2), "heads must be > 0, got 0"),
        wrong(() -> new TransformerEncoder(64, 5, 2), "heads must divide d_model 64, got 5"),
        wrong(() -> new TransformerEncoder(64, 4, 0), "layers must be > 0, got 0"),
        wrong(
            () -> transformer(Positions.TIME, 0, -1),
            "time_feature must be >= 0 for positions time, got -1"),
        wrong(
            () -> transformer(Positions.NONE, 0, 2),
            "time_feature is for positions time alone, got 2"),
        wrong(
            () -> transformer(Positions.LEARNED, 0, -1),
            "max_steps must be > 0 for positions learned, got 0"),
        wrong(
            () -> transformer(Positions.SINUSOIDAL, 9, -1),
            "max_steps is for positions learned alone, got 9"),
        wrong(
            () -> transformer(Positions.TIME, 1, 0),
            "max_steps is for positions learned alone, got 1"));
  }

  private static Arguments wrong(Supplier<BackboneSpec> backbone, String message) {
    return Arguments.of(backbone, message);
  }

  private static BackboneSpec cnn(
      List<Integer> channels, int kernelSize, int poolSize, double dropout, List<Integer> dense) {
    return new Cnn1d(channels, kernelSize, poolSize, Cnn1d.Pooling.MAX, dropout, dense);
  }

  private static BackboneSpec tcn(List<Integer> channels, int kernelSize, double dropout) {
    return new Tcn(channels, kernelSize, false, StepNorm.NONE, dropout, StepPooling.MAX);
  }

  private static BackboneSpec transformer(Positions positions, int maxSteps, int timeFeature) {
    return new TransformerEncoder(8, 2, 1, 8, 0, positions, maxSteps, timeFeature, Output.CLS);
  }

  @ParameterizedTest
  @MethodSource("wrongSettings")
  void a_wrong_setting_is_refused_by_name(Supplier<BackboneSpec> backbone, String message) {
    assertThatThrownBy(backbone::get).isInstanceOf(SettingException.class).hasMessage(message);
  }

  static Stream<Arguments> wrongInputs() {
    Shape variable = new Shape(-1, 3);
    BackboneSpec flat = new Cnn1d(List.of(4), 3, 2, Cnn1d.Pooling.FLATTEN, 0, List.of(4));
    String none = "needs exactly one sequence input (steps, features), got x (1, 8, 8)";
    return Stream.of(
        Arguments.of(new Cnn1d(), new Shape(1, 8, 8), none),
        Arguments.of(new Tcn(), new Shape(1, 8, 8), none),
        Arguments.of(new TransformerEncoder(), new Shape(1, 8, 8), none),
        Arguments.of(
            flat,
            variable,
            "pooling flatten needs a sequence with a fixed number of steps, got (-1, 3);"
                + " average, max and average_max take any"),
        Arguments.of(
            transformer(Positions.LEARNED, 9, -1),
            new Shape(10, 3),
            "learned positions are for at most max_steps 9 steps, got a sequence of 10: raise"
                + " max_steps, or cut scanpaths by fixation_sequence's max_length"),
        Arguments.of(
            transformer(Positions.TIME, 0, 3),
            variable,
            "time_feature must be 0 to 2, as the sequence has 3 features, got 3"),
        Arguments.of(
            new SimpleCnn(new Conv1dBlock(4), new VggBlock(4)),
            variable,
            "layers[1] (vgg_block): needs an image (channels, height, width) of a fixed size, got"
                + " (-1, 4); it was *x3 at the start, *x4 after layers[0] (conv1d_block)"));
  }

  @ParameterizedTest
  @MethodSource("wrongInputs")
  void an_input_that_does_not_fit_is_refused(BackboneSpec backbone, Shape input, String message) {
    Inputs inputs = Inputs.of("x", input);
    assertThatThrownBy(() -> backbone.create(inputs))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
  }

  @Test
  void features_have_the_promised_sizes() {
    Inputs inputs = Inputs.of("x", new Shape(-1, 3));
    assertThat(((CompositeBlock) new Cnn1d().create(inputs)).output()).isEqualTo(new Shape(20));
    assertThat(((CompositeBlock) new Tcn().create(inputs)).output()).isEqualTo(new Shape(32));
    assertThat(((CompositeBlock) new TransformerEncoder().create(inputs)).output())
        .isEqualTo(new Shape(64));
  }
}
