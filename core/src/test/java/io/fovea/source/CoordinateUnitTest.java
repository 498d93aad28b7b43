package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pixels and fractions of the screen are not taken for one another. */
class CoordinateUnitTest {
  @TempDir Path folder;

  private ReadReport read(String text, Optional<Screen> screen) {
    Path file = Tables.write(folder, "t.csv", text);
    var context =
        new SourceContext(Optional.of(Tables.COLUMNS), screen, Optional.empty(), List.of());
    return new CsvSource(file).create(context).read().report();
  }

  /** Five people's fixations at these places, three each. */
  private static String table(List<String> places) {
    StringBuilder text = new StringBuilder("who,text,x,y,ms,kind\n");
    for (int who = 0; who < places.size(); who++) {
      text.append("p%d,1,%s,200,kind %d\n".formatted(who, places.get(who), who % 2).repeat(3));
    }
    return text.toString();
  }

  @Test
  void pixels_without_a_screen_are_refused() {
    String pixels = table(List.of("512,384", "100,700", "0.5,0.5", "1000,20"));
    assertThatThrownBy(() -> read(pixels, Optional.empty()))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "t.csv: 9 of 12 fixations lie far outside 0..1 (x from 0.5000 to 1000, y from 0.5000 to"
                + " 700.0); if x and y are pixels, set data.screen: {width, height}");
  }

  @Test
  void half_of_the_fixations_far_off_are_refused_and_fewer_are_reported() {
    List<String> half = List.of("512,384", "100,700", "0.5,0.5", "0.1,0.2");
    assertThatThrownBy(() -> read(table(half), Optional.empty()))
        .hasMessageContaining("6 of 12 fixations lie far outside");
    List<String> fewer = List.of("512,384", "-105,0.5", "0.5,0.5", "0.1,0.2", "0.3,0.4");
    assertThat(read(table(fewer), Optional.empty()).notes())
        .containsExactly(
            "6 of 15 fixations lie outside 0..1 (x from -105.0 to 512.0, y from 0.2000 to 384.0)");
  }

  @Test
  void a_recording_shifted_off_the_screen_by_less_than_a_screen_is_read() {
    List<String> shifted = List.of("1.2,0.5", "-0.3,0.2", "2,1.9", "-1,-0.9");
    assertThat(read(table(shifted), Optional.empty()).notes())
        .containsExactly(
            "12 of 12 fixations lie outside 0..1 (x from -1.000 to 2.000, y from -0.9000 to 1.900)");
  }

  @Test
  void fractions_with_a_screen_are_refused() {
    String fractions = table(List.of("0.25,0.5", "0.1,0.2", "1,1", "1.5,0.5"));
    assertThatThrownBy(() -> read(fractions, Optional.of(new Screen(800, 600))))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "t.csv: 9 of 12 fixations lie in the first pixel of data.screen (before division x from"
                + " 0.1000 to 1.500, y from 0.2000 to 1.000); they look like fractions of the screen"
                + " already: leave data.screen out");
    assertThat(read(fractions, Optional.of(new Screen(1, 1))).notes()).hasSize(1);
  }

  @Test
  void pixels_with_a_screen_far_too_small_are_refused() {
    String pixels = table(List.of("512,384", "100,700", "700,20"));
    assertThatThrownBy(() -> read(pixels, Optional.of(new Screen(16, 9))))
        .hasMessage(
            "t.csv: 9 of 9 fixations lie far outside 0..1 (x from 6.250 to 43.75, y from 2.222 to"
                + " 77.78); they were divided by Screen[width=16.0, height=9.0]; is data.screen in"
                + " their unit?");
  }

  @Test
  void a_few_lost_samples_in_the_corner_are_no_fractions() {
    String pixels = table(List.of("512,384", "0,0", "700,20"));
    assertThat(read(pixels, Optional.of(new Screen(800, 600))).notes()).isEmpty();
  }
}
