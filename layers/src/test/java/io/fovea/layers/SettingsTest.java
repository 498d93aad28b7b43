package io.fovea.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.Activation;
import io.fovea.network.CompositeBlock;
import io.fovea.network.LayerSpec;
import io.fovea.network.StepNorm;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings' defaults and rules, and the sizes they lead to. */
class SettingsTest {
  @Test
  void defaults_are_those_of_the_python_framework() {
    assertThat(new VggBlock(10)).isEqualTo(new VggBlock(10, 3, 1, 1, 1, 1, true));
    assertThat(new ResnetBlock(10)).isEqualTo(new ResnetBlock(10, 3, 1, 1, true));
    assertThat(new MaxPool2d(3)).isEqualTo(new MaxPool2d(3, 0, 0));
    assertThat(new DscBlock(10)).isEqualTo(new DscBlock(10, 3, 1, 1));
    assertThat(new Dropout()).isEqualTo(new Dropout(0.5));
  }

  @Test
  void a_pools_stride_is_its_kernel_unless_said_otherwise() {
    assertThat(after(new MaxPool2d(3), 10, 7)).isEqualTo(new Shape(4, 3, 2));
    assertThat(after(new MaxPool2d(3, 1, 0), 10, 7)).isEqualTo(new Shape(4, 8, 5));
  }

  @Test
  void a_convolutions_size_follows_pytorchs_formula() {
    assertThat(after(new VggBlock(5, 3, 2, 0, 2, 1, true), 10, 7)).isEqualTo(new Shape(5, 3, 2));
    assertThat(after(new ResnetBlock(5, 5, 3, 2), 10, 7)).isEqualTo(new Shape(5, 4, 3));
  }

  @Test
  void a_depthwise_convolutions_size_follows_the_same_formula() {
    assertThat(after(new DscBlock(5, 3, 2, 0), 10, 7)).isEqualTo(new Shape(5, 4, 3));
  }

  @Test
  void an_inception_block_keeps_the_size_and_joins_its_branches_channels() {
    assertThat(after(new InceptionBlock(), 10, 7)).isEqualTo(new Shape(32, 10, 7));
    assertThat(after(new InceptionBlock(1, 9, 2, 9, 3, 4), 1, 1)).isEqualTo(new Shape(10, 1, 1));
  }

  private static Shape after(LayerSpec layer, long height, long width) {
    Shape image = new Shape(4, height, width);
    return CompositeBlock.shapeAfter(layer.create(image), image);
  }

  static Stream<Arguments> wrongSettings() {
    return Stream.of(
        wrong(() -> new VggBlock(0), "out_channels must be > 0, got 0"),
        wrong(() -> new VggBlock(4, 0, 1, 1), "kernel_size must be > 0, got 0"),
        wrong(() -> new VggBlock(4, 3, 0, 1), "stride must be > 0, got 0"),
        wrong(() -> new VggBlock(4, 3, 1, -1), "padding must be >= 0, got -1"),
        wrong(() -> new VggBlock(4, 3, 1, 1, 0, 1, true), "dilation must be > 0, got 0"),
        wrong(() -> new VggBlock(4, 3, 1, 1, 1, 0, true), "groups must be > 0, got 0"),
        wrong(
            () -> new VggBlock(4, 3, 1, 1, 1, 3, true), "groups must divide out_channels 4, got 3"),
        wrong(() -> new ResnetBlock(-2), "out_channels must be > 0, got -2"),
        wrong(() -> new ResnetBlock(4, 4, 1, 1), "kernel_size must be odd, got 4"),
        wrong(
            () -> new ResnetBlock(4, 5, 1, 1),
            "padding must be 2, (kernel_size - 1) / 2, for the shortcut to fit, got 1"),
        wrong(() -> new Conv1dBlock(0), "out_channels must be > 0, got 0"),
        wrong(() -> new Conv1dBlock(4, 0, 1), "kernel_size must be > 0, got 0"),
        wrong(() -> new Conv1dBlock(4, 3, 0), "stride must be > 0, got 0"),
        wrong(
            () -> new Conv1dBlock(4, 3, 1, Conv1dBlock.Padding.SAME, -1, StepNorm.NONE),
            "dilation must be > 0, got -1"),
        wrong(() -> new MaxPool2d(0), "kernel_size must be > 0, got 0"),
        wrong(() -> new MaxPool2d(2, -1, 0), "stride must be >= 0, got -1"),
        wrong(() -> new MaxPool2d(3, 1, 2), "padding must be between 0 and 1, got 2"),
        wrong(() -> new DscBlock(0), "out_channels must be > 0, got 0"),
        wrong(() -> new DscBlock(4, 0, 1, 1), "kernel_size must be > 0, got 0"),
        wrong(() -> new DscBlock(4, 3, -1, 1), "stride must be > 0, got -1"),
        wrong(() -> new DscBlock(4, 3, 1, -1), "padding must be >= 0, got -1"),
        wrong(() -> new InceptionBlock(0, 1, 1, 1, 1, 1), "ch1x1 must be > 0, got 0"),
        wrong(() -> new InceptionBlock(1, 0, 1, 1, 1, 1), "ch3x3_reduce must be > 0, got 0"),
        wrong(() -> new InceptionBlock(1, 1, -3, 1, 1, 1), "ch3x3 must be > 0, got -3"),
        wrong(() -> new InceptionBlock(1, 1, 1, 0, 1, 1), "ch5x5_reduce must be > 0, got 0"),
        wrong(() -> new InceptionBlock(1, 1, 1, 1, 0, 1), "ch5x5 must be > 0, got 0"),
        wrong(() -> new InceptionBlock(1, 1, 1, 1, 1, 0), "pool_proj must be > 0, got 0"),
        wrong(() -> new Dropout(1), "rate must be in [0, 1), got 1"),
        wrong(() -> new Dropout(-0.1), "rate must be in [0, 1), got -0.1"),
        wrong(() -> new Dropout(Double.NaN), "rate must be in [0, 1), got NaN"),
        wrong(() -> new LinearBlock(0), "units must be > 0, got 0"),
        wrong(
            () -> new LinearBlock(4, null, 0),
            "activation must be relu, gelu, tanh or none, got no activation"),
        wrong(
            () -> new LinearBlock(4, Activation.NONE, 1.5), "dropout must be in [0, 1), got 1.5"));
  }

  private static Arguments wrong(Supplier<LayerSpec> layer, String message) {
    return Arguments.of(layer, message);
  }

  @ParameterizedTest
  @MethodSource("wrongSettings")
  void a_wrong_setting_is_refused_by_name(Supplier<LayerSpec> layer, String message) {
    assertThatThrownBy(layer::get).isInstanceOf(SettingException.class).hasMessage(message);
  }

  static Stream<Arguments> wrongInputs() {
    Shape image = new Shape(4, 2, 9);
    return Stream.of(
        Arguments.of(
            new VggBlock(4, 5, 1, 1),
            image,
            "the image 2x9 is too small for kernel_size 5 with padding 1"),
        Arguments.of(
            new VggBlock(4, 3, 1, 0, 2, 1, true),
            image,
            "the image 2x9 is too small for kernel_size 3 with padding 0 and dilation 2"),
        Arguments.of(
            new MaxPool2d(3), image, "the image 2x9 is too small for kernel_size 3 with padding 0"),
        Arguments.of(
            new VggBlock(6, 3, 1, 1, 1, 3, true),
            image,
            "groups 3 must divide the input's 4 channels"),
        Arguments.of(
            new ResnetBlock(4),
            new Shape(10, 8),
            "needs an image (channels, height, width) of a fixed size, got (10, 8)"),
        Arguments.of(
            new MaxPool2d(2),
            new Shape(3, -1, 8),
            "needs an image (channels, height, width) of a fixed size, got (3, -1, 8)"),
        Arguments.of(
            new DscBlock(4, 5, 1, 1),
            image,
            "the image 2x9 is too small for kernel_size 5 with padding 1"),
        Arguments.of(
            new DscBlock(4),
            new Shape(9),
            "needs an image (channels, height, width) of a fixed size, got (9)"),
        Arguments.of(
            new InceptionBlock(),
            new Shape(10, 8),
            "needs an image (channels, height, width) of a fixed size, got (10, 8)"),
        Arguments.of(
            new GlobalAveragePool(),
            new Shape(-1, -1),
            "needs a sequence (steps, features), got (-1, -1)"),
        Arguments.of(
            new Conv1dBlock(4),
            new Shape(2, 3, 4),
            "needs a sequence (steps, features), got (2, 3, 4)"),
        Arguments.of(
            new GlobalAveragePool(),
            new Shape(8),
            "needs an image (channels, height, width) of a fixed size, got (8)"),
        Arguments.of(
            new Flatten(), new Shape(-1, 8), "needs an input of a fixed size, got (-1, 8)"),
        Arguments.of(
            new LinearBlock(4),
            image,
            "needs features or steps of features, got the image (channels, height, width)"
                + " (4, 2, 9): put global_average_pool or flatten before it"),
        Arguments.of(
            new LinearBlock(4),
            new Shape(7, -1),
            "needs a fixed number of features, (features) or (steps, features), got (7, -1)"),
        Arguments.of(
            new LinearBlock(4),
            new Shape(2, 3, 4, 5),
            "needs a fixed number of features, (features) or (steps, features), got"
                + " (2, 3, 4, 5)"));
  }

  @ParameterizedTest
  @MethodSource("wrongInputs")
  void an_input_that_does_not_fit_is_refused(LayerSpec layer, Shape input, String message) {
    assertThatThrownBy(() -> layer.create(input))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
  }
}
