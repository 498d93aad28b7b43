package io.fovea.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.source.MissingText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoleGuessTest {
  /** Names as programs and data sets have them, each with the section that is to be guessed. */
  static Stream<Arguments> tables() {
    return Stream.of(
        table(
            "SUBJ_NAME,TEXT,norm_pos_x,norm_pos_y,duration,TEXT_TYPE",
            "key: [SUBJ_NAME, TEXT]; participant: SUBJ_NAME; x: norm_pos_x; y: norm_pos_y;"
                + " duration: duration; label: TEXT_TYPE"),
        table(
            "RECORDING_SESSION_LABEL,TRIAL_INDEX,CURRENT_FIX_INDEX,CURRENT_FIX_X,CURRENT_FIX_Y,"
                + "CURRENT_FIX_DURATION",
            "key: [RECORDING_SESSION_LABEL, TRIAL_INDEX]; participant: RECORDING_SESSION_LABEL;"
                + " x: CURRENT_FIX_X; y: CURRENT_FIX_Y; duration: CURRENT_FIX_DURATION;"
                + " order: CURRENT_FIX_INDEX"),
        table(
            "Participant name,Presented Stimulus name,Fixation point X,Fixation point Y,"
                + "Gaze event duration,Recording timestamp",
            "key: ['Participant name', 'Presented Stimulus name']; participant: 'Participant name';"
                + " x: 'Fixation point X'; y: 'Fixation point Y'; duration: 'Gaze event duration';"
                + " order: 'Recording timestamp'"),
        table(
            "group_reader,group_page,x,y,duration,mood_label,meta_age",
            "key: [group_reader, group_page]; x: x; y: y; duration: duration; label: mood_label"),
        table(
            "subject,trial,image,fix_x,fix_y,start_ms",
            "key: [subject, trial]; participant: subject; x: fix_x; y: fix_y; order: start_ms"),
        table("a,b,c", ""));
  }

  private static Arguments table(String header, String roles) {
    return Arguments.of(List.of(header.split(",", -1)), roles);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void roles_are_told_by_names(List<String> header, String roles) {
    GuessedData guess = new RoleGuess(profile(header)).guess();

    List<String> lines =
        guess.yaml("csv", Path.of("t.csv")).lines().skip(3).map(String::strip).toList();
    assertThat(String.join("; ", lines)).isEqualTo(roles);
    assertThat(guess.isReadable()).isEqualTo(!roles.isEmpty());
  }

  /** Two values in each column: fractions in places, milliseconds in durations, else 1 and 2. */
  private static TableProfile profile(List<String> header) {
    TableProfile.Builder table = new TableProfile.Builder(MissingText::is);
    table.header(header);
    for (int i = 1; i <= 6; i++) {
      List<String> row = new ArrayList<>();
      for (String name : header) {
        boolean place = name.toLowerCase(Locale.ROOT).matches(".*[ _]?[xy]$");
        row.add(place ? "0." + i : name.contains("uration") ? "20" + i : "" + (i % 2 + 1));
      }
      table.row(row);
    }
    return table.profile();
  }

  @Test
  void a_column_of_texts_is_no_place_and_one_with_gaps_no_key() {
    TableProfile.Builder table = new TableProfile.Builder(MissingText::is);
    table.header(List.of("subject", "text", "x", "y"));
    table.row(List.of("1", "a", "left", "0.5"));
    table.row(List.of("2", "NA", "right", "0.5"));

    GuessedData guess = new RoleGuess(table.profile()).guess();

    assertThat(guess.x()).isEmpty();
    assertThat(guess.key()).containsExactly("subject");
    assertThat(guess.isReadable()).isFalse();
  }

  @Test
  void the_screen_is_the_smallest_usual_one_that_holds_nearly_all() {
    assertThat(ScreenGuess.of(upTo(790), upTo(580)))
        .hasValueSatisfying(screen -> assertThat(screen.width()).isEqualTo(800));
    assertThat(ScreenGuess.of(upTo(1900), upTo(1000)))
        .hasValueSatisfying(screen -> assertThat(screen.height()).isEqualTo(1080));
    assertThat(ScreenGuess.of(upTo(1.2), upTo(0.9))).isEmpty();
    assertThat(ScreenGuess.of(upTo(1e6), upTo(5))).isEmpty();
  }

  private static Distribution upTo(double largest) {
    Distribution places = new Distribution();
    for (int i = 1; i <= 1000; i++) {
      places.add(largest * i / 1000);
    }
    places.add(50 * largest); // one stray place
    return places;
  }

  @Test
  void the_unit_of_durations_is_told_by_their_median() {
    assertThat(Stream.of(0.2, 200.0, 2e5, 2e8, 7.0).map(DurationUnit::of))
        .containsExactly("s", "ms", "us", "ns", "ms");
    assertThat(DurationUnit.warning(200)).isEmpty();
    assertThat(DurationUnit.warning(Double.NaN)).isEmpty();
    assertThat(DurationUnit.warning(0.21))
        .hasValue(
            "half of the durations are below 0.21 ms; they look like seconds: set"
                + " data.columns.duration_unit: s");
    assertThat(DurationUnit.warning(210_000).orElseThrow()).contains("microseconds", "_unit: us");
    assertThat(DurationUnit.warning(2.1e8).orElseThrow()).contains("nanoseconds", "_unit: ns");
    assertThat(DurationUnit.warning(7))
        .hasValue("half of the durations are below 7 ms; fixations typically last 50 to 1,000 ms");
  }

  @Test
  void text_in_yaml_is_quoted_where_it_must_be() {
    GuessedData guess =
        new GuessedData(
            List.of("null", "it's"), "", "x: 1", "y", "", "s", "", "", false, Optional.empty());

    assertThat(guess.yaml("csv", Path.of("my table.csv")))
        .isEqualTo(
            """
            data:
              source: {name: csv, path: 'my table.csv'}
              columns:
                key: ['null', 'it''s']
                x: 'x: 1'
                y: y
                duration_unit: s
            """);
  }
}
