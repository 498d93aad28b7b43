package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.representation.Tensor;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.Recordings;
import io.fovea.source.Screen;
import io.fovea.source.SourceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** In which pixel a place of the stimulus is shown: expectations are worked out by hand. */
class ImagePlacesTest {
  private static final float[] WHITE = {1, 1, 1};
  private static final float[] GREEN = {0, 0.6f, 0};

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({"14, 50", "50, 14", "9, 9", "40, 58"})
  void in_the_default_stack_a_clusters_peak_and_its_drawing_have_one_centre(int row, int column) {
    double x = column / 63.0;
    double y = row / 63.0;
    double d = 0.01; // two thirds of a pixel
    Scanpath cluster = Scanpaths.at(x - d, y, x, y - d, x + d, y, x, y + d, x, y);
    Tensor image = Scanpaths.encode(new Stack(), cluster);
    assertThat(image.shape()).containsExactly(4, 64, 64);
    assertThat(peak(image)).containsExactly(row, column);
    // The drawing's channels come after the heatmap's; red is missing where there is ink.
    double ink = 0;
    double inkRow = 0;
    double inkColumn = 0;
    for (int i = 0; i < 64; i++) {
      for (int j = 0; j < 64; j++) {
        double missing = 1 - image.at(1, i, j);
        ink += missing;
        inkRow += missing * i;
        inkColumn += missing * j;
      }
    }
    assertThat(inkRow / ink).isCloseTo(row, within(0.1));
    assertThat(inkColumn / ink).isCloseTo(column, within(0.1));
  }

  @Test
  void a_disc_on_an_oblong_image_covers_nine_pixels() {
    // Radius 1.5 with its edge and 1.125 without: all of the middle; 0.625 of the pixels one away;
    // of those on the diagonal, sqrt(2) = 1.4142 away, 0.5858 with the edge and 0.2108 without.
    var spec = new BaselineVisualization(40, 100, false, 1.5 / 40, 0, 0.1, 0.1);
    Tensor image = Scanpaths.encode(spec, Scanpaths.at(70 / 99.0, 12 / 39.0));
    float beside = 0.2f + 0.625f * 0.8f;
    float red = (1 - 0.585786f) * (1 - 0.210786f);
    float withEdge = 1 - 0.585786f * 0.8f;
    float blue = withEdge + 0.210786f * (1 - withEdge);
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 100; j++) {
        int away = Math.max(Math.abs(i - 12), Math.abs(j - 70));
        boolean diagonal = Math.abs(i - 12) == Math.abs(j - 70);
        if (away == 0) {
          assertColour(image, i, j, 0, 0, 1);
        } else if (away == 1 && !diagonal) {
          assertColour(image, i, j, 0, 0, beside);
        } else if (away == 1) {
          assertColour(image, i, j, red, red, blue);
        } else {
          assertColour(image, i, j, WHITE);
        }
      }
    }
  }

  @Test
  void a_line_on_an_oblong_image_covers_its_pixels_and_no_other() {
    // One pixel wide, with round ends; the discs are half a pixel wide and lie below its ends.
    var spec = new BaselineVisualization(40, 100, false, 0, 1 / 40.0, 0.25, 0.1);
    Tensor across =
        Scanpaths.encode(spec, Scanpaths.at(30 / 99.0, 25 / 39.0, 80 / 99.0, 25 / 39.0));
    Tensor down = Scanpaths.encode(spec, Scanpaths.at(90 / 99.0, 5 / 39.0, 90 / 99.0, 38 / 39.0));
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 100; j++) {
        assertColour(across, i, j, i == 25 && j >= 30 && j <= 80 ? GREEN : WHITE);
        assertColour(down, i, j, j == 90 && i >= 5 && i <= 38 ? GREEN : WHITE);
      }
    }
  }

  @Test
  void pixels_of_a_table_are_shown_where_they_lay_on_the_screen(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("t.csv"),
            """
            who,x,y,kind
            a,592,150,one
            a,608,150,one
            a,600,142,one
            a,600,158,one
            a,600,150,one
            b,200,450,other
            """);
    Columns columns = Columns.of("who").label("kind");
    Recordings table =
        new CsvSource(file).create(SourceContext.of(columns, new Screen(800, 600))).read();
    // 81 columns and 61 rows: ten pixels of the screen lie between two pixels' centres.
    Tensor cluster = Scanpaths.encode(new Heatmap(61, 81), table.recordings().get(0).scanpath());
    assertThat(peak(cluster)).containsExactly(15, 60);
    Tensor disc =
        Scanpaths.encode(new BaselineVisualization(61, 81), table.recordings().get(1).scanpath());
    List<String> blue = new ArrayList<>();
    for (int i = 0; i < 61; i++) {
      for (int j = 0; j < 81; j++) {
        if (disc.at(0, i, j) < 0.01 && disc.at(2, i, j) > 0.99) {
          blue.add(i + ", " + j);
        }
      }
    }
    assertThat(blue).containsExactly("45, 20");
  }

  /** Row and column of the first channel's largest value. */
  private static int[] peak(Tensor image) {
    int[] peak = {0, 0};
    for (int i = 0; i < image.shape()[1]; i++) {
      for (int j = 0; j < image.shape()[2]; j++) {
        peak = image.at(0, i, j) > image.at(0, peak[0], peak[1]) ? new int[] {i, j} : peak;
      }
    }
    return peak;
  }

  private static void assertColour(Tensor image, int row, int column, float... rgb) {
    float[] colour = {image.at(0, row, column), image.at(1, row, column), image.at(2, row, column)};
    assertThat(colour).as("%d, %d", row, column).containsExactly(rgb, within(1e-5f));
  }
}
