package io.fovea.app.represent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representations.BaselineVisualization;
import io.fovea.representations.Heatmap;
import io.fovea.representations.Stack;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewTest {
  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;

  @Test
  void colours_grow_brighter_from_black_to_white() {
    double before = -1;
    for (int i = 0; i <= 255; i++) {
      int rgb = ColourMap.rgb(i / 255.0);
      // Perceived lightness by the weights of which the colour map is made.
      double light = 0.30 * (rgb >> 16 & 0xFF) + 0.59 * (rgb >> 8 & 0xFF) + 0.11 * (rgb & 0xFF);
      assertThat(light).isGreaterThan(before - 1).isCloseTo(i, within(3));
      before = light;
    }
    assertThat(ColourMap.rgb(-1)).isEqualTo(ColourMap.rgb(0)).isEqualTo(0);
    assertThat(ColourMap.rgb(2)).isEqualTo(ColourMap.rgb(1)).isEqualTo(0xFFFFFF);
  }

  private static org.assertj.core.data.Offset<Double> within(double distance) {
    return org.assertj.core.data.Offset.offset(distance);
  }

  @Test
  void one_channel_is_stretched_from_its_least_to_its_largest_value() {
    Tensor tensor = new Tensor(new float[] {9, 9, 9, 9, 9, 9, -3, 5, 1, -3, -3, -3}, 2, 2, 3);

    BufferedImage picture = new View("second", 1, false).of(tensor);

    assertThat(picture.getWidth()).isEqualTo(3);
    assertThat(picture.getHeight()).isEqualTo(2);
    assertThat(picture.getRGB(0, 0)).isEqualTo(BLACK);
    assertThat(picture.getRGB(1, 0)).isEqualTo(WHITE);
    assertThat(picture.getRGB(2, 0)).isEqualTo(BLACK | ColourMap.rgb(0.5));
    assertThat(picture.getRGB(2, 1)).isEqualTo(BLACK);
  }

  @Test
  void a_channel_of_one_value_shows_it_as_it_is() {
    View view = new View("only", 0, false);

    assertThat(view.of(new Tensor(new float[4], 1, 2, 2)).getRGB(1, 1)).isEqualTo(BLACK);
    assertThat(view.of(new Tensor(new float[] {1, 1}, 1, 1, 2)).getRGB(0, 0)).isEqualTo(WHITE);
    assertThat(view.of(new Tensor(new float[] {7, 7}, 1, 1, 2)).getRGB(0, 0)).isEqualTo(WHITE);
  }

  @Test
  void three_channels_are_red_green_and_blue_and_cut_off_outside() {
    Tensor tensor = new Tensor(new float[] {1, 0, 0, 0.2f, -1, 3}, 3, 1, 2);

    BufferedImage picture = new View("drawing", 0, true).of(tensor);

    assertThat(picture.getRGB(0, 0)).isEqualTo(0xFFFF0000);
    assertThat(picture.getRGB(1, 0)).isEqualTo(0xFF0033FF);
  }

  @Test
  void numbers_without_rows_or_columns_are_a_strip() {
    BufferedImage strip = new View("features", 0, false).of(new Tensor(new float[] {1, 2}, 2));
    BufferedImage sequence = new View("steps", 0, false).of(new Tensor(new float[6], 3, 2));

    assertThat(List.of(strip.getWidth(), strip.getHeight())).containsExactly(2, 1);
    assertThat(List.of(sequence.getWidth(), sequence.getHeight())).containsExactly(2, 3);
  }

  @Test
  void a_stack_is_looked_at_part_by_part() {
    RepresentationSpec spec =
        Stack.of(
            new Heatmap(4, 4),
            new BaselineVisualization(4, 4),
            Stack.of(new Heatmap(4, 4), new Heatmap(4, 4)));

    assertThat(Views.of("images", spec, List.of()))
        .containsExactly(
            new View("images: heatmap", 0, false),
            new View("images: baseline_visualization", 1, true),
            new View("images: heatmap", 4, false),
            new View("images: heatmap", 5, false));
  }
}
