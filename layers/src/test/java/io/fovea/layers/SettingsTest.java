package io.fovea.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.CompositeBlock;
import io.fovea.network.LayerSpec;
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
        wrong(() -> new MaxPool2d(0), "kernel_size must be > 0, got 0"),
        wrong(() -> new MaxPool2d(2, -1, 0), "stride must be >= 0, got -1"),
        wrong(() -> new MaxPool2d(3, 1, 2), "padding must be between 0 and 1, got 2"));
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
            "needs an image (channels, height, width) of a fixed size, got (3, -1, 8)"));
  }

  @ParameterizedTest
  @MethodSource("wrongInputs")
  void an_input_that_does_not_fit_is_refused(LayerSpec layer, Shape input, String message) {
    assertThatThrownBy(() -> layer.create(input))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
  }
}
