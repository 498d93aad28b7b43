package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.fovea.representation.Tensor;
import io.fovea.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heatmaps against values from an independent library (see the goldens' README). */
class HeatmapGoldenTest {
  private static final List<Heatmap> SPECS =
      List.of(
          new Heatmap(16, 16, false),
          new Heatmap(16, 16, true),
          new Heatmap(12, 20, false),
          new Heatmap(12, 20, true));

  // edge_collinear_diagonal is absent: in the reference, rounding decides what comes out.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "collinear_same_x",
        "collinear_same_y",
        "exactly_on_border",
        "identical",
        "n1",
        "n2",
        "n3",
        "n4",
        "outside_unit_square",
        "repeated_values",
        "zero_coordinates"
      })
  void an_edge_case_agrees_with_the_reference(String name) {
    agrees(Golden.resource("/goldens/representations/edge_" + name + "_0.json"));
  }

  @TestFactory
  Stream<DynamicTest> real_scanpaths_agree_with_the_reference() {
    Optional<Path> folder = Golden.shared("goldens/representations");
    assumeTrue(folder.isPresent(), "no shared/goldens beside the checkout");
    return Golden.files(folder.get(), "{real,window}_*.json").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> agrees(Golden.file(file))));
  }

  @Test
  void all_five_real_goldens_are_seen_where_they_exist() {
    Optional<Path> folder = Golden.shared("goldens/representations");
    assumeTrue(folder.isPresent(), "no shared/goldens beside the checkout");
    assertThat(Golden.files(folder.get(), "{real,window}_*.json")).hasSize(5);
  }

  private static void agrees(JsonObject golden) {
    var scanpath = Scanpaths.of(Golden.doubles(golden.get("x")), Golden.doubles(golden.get("y")));
    for (Heatmap spec : SPECS) {
      String key =
          "heatmap_%s_%dx%d"
              .formatted(spec.zoomToData() ? "zoomed" : "fixed", spec.height(), spec.width());
      double[] expected = Golden.doubles(golden.getAsJsonObject("expected").get(key));
      Tensor image = Scanpaths.encode(spec, scanpath);
      assertThat(image.shape()).as(key).containsExactly(1, spec.height(), spec.width());
      for (int p = 0; p < expected.length; p++) {
        // Relative, also in the far tail: a float's rounding, or its denormals' spacing.
        double allowed = 2e-7 * Math.abs(expected[p]) + 2e-45;
        assertThat(Math.abs(image.values()[p] - expected[p]))
            .as("%s[%d]: %s, expected %s", key, p, image.values()[p], expected[p])
            .isLessThanOrEqualTo(allowed);
      }
    }
  }
}
