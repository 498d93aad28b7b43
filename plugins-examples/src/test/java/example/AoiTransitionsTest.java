package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.SettingException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AoiTransitionsTest {
  private static final Map<String, Area> TEXT_AND_PICTURE = new LinkedHashMap<>();

  static {
    TEXT_AND_PICTURE.put("text", new Area(0, 0, 0.5, 1));
    TEXT_AND_PICTURE.put("picture", new Area(0.6, 0, 1, 1));
  }

  private static Scanpath at(double... xs) {
    List<Fixation> fixations =
        Stream.of(Arrays.stream(xs).boxed().toArray(Double[]::new))
            .map(x -> new Fixation(x, 0.5, 200))
            .toList();
    return Scanpath.of(ScanpathKey.of("P1", 1.0), "P1", fixations);
  }

  private static float[] matrix(AoiTransitions spec, Scanpath scanpath) {
    return spec.create(List.of()).encode(scanpath).values();
  }

  @Test
  void each_row_is_the_share_of_where_gaze_goes_from_an_area() {
    var spec = new AoiTransitions(TEXT_AND_PICTURE, 1, 1, false);
    // text text picture text (between) text: of text 2 of 3 stay, of picture all go to text
    assertThat(matrix(spec, at(0.1, 0.2, 0.7, 0.3, 0.55, 0.4)))
        .containsExactly(2f / 3, 1f / 3, 1, 0);
  }

  @Test
  void a_place_in_no_area_can_be_one_of_its_own() {
    var spec = new AoiTransitions(TEXT_AND_PICTURE, 1, 1, true);
    assertThat(matrix(spec, at(0.1, 0.55, 0.1, 1.5, 0.7)))
        .containsExactly(0, 0, 1, 0, 0, 0, 0.5f, 0.5f, 0);
  }

  @Test
  void an_area_that_is_never_left_has_a_row_of_zeros() {
    assertThat(matrix(new AoiTransitions(Map.of(), 1, 2, false), at(0.1, 0.9)))
        .containsExactly(0, 1, 0, 0);
  }

  @Test
  void an_area_without_a_surface_is_refused() {
    assertThatThrownBy(() -> new Area(0.5, 0, 0.5, 1))
        .isInstanceOf(SettingException.class)
        .hasMessage("right must be greater than left, got 0.5 and 0.5");
  }
}
