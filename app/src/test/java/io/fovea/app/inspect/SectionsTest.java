package io.fovea.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fovea.app.represent.SampleParts;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import io.fovea.source.Screen;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private static final double NO = Double.NaN;

  @Test
  void a_class_of_one_person_and_a_rare_class_are_warned_of() {
    List<Sample> samples = new ArrayList<>();
    IntStream.range(0, 40)
        .forEach(i -> samples.add(Samples.of("p" + i % 4, i, new ClassTarget(0))));
    samples.add(Samples.of("p0", 90, new ClassTarget(1)));
    samples.add(Samples.of("p1", 91, new ClassTarget(1)));
    IntStream.range(50, 60).forEach(i -> samples.add(Samples.of("p3", i, new ClassTarget(2))));

    ClassesSection section = new ClassesSection(samples, LabelEncoding.of(List.of("a", "b", "c")));

    assertThat(section.warnings())
        .containsExactly(
            "class c: one participant's; whoever learns such a class may learn the person"
                + " instead",
            "classes with less than a tenth of the largest one's scanpaths: b (2)");
    assertThat(section.lines())
        .contains("  3 of 4 participants have scanpaths of more than one class");
  }

  @Test
  void a_single_person_is_warned_of() {
    List<Sample> samples = List.of(Samples.of("p", 1, new ClassTarget(0)));

    assertThat(new CountsSection(samples, FixationScan.of(samples)).warnings())
        .containsExactly("there is one participant; nothing can be said of other people");
  }

  @Test
  void very_many_classes_are_told_in_few_lines() {
    List<String> names =
        IntStream.range(0, 500).mapToObj(i -> "class " + "x".repeat(60) + i).toList();
    List<Sample> samples =
        IntStream.range(0, 500).mapToObj(i -> Samples.of("p", i, new ClassTarget(i))).toList();
    LabelEncoding labels = LabelEncoding.of(names);
    SampleParts parts = new SampleParts(samples, new Split(samples, List.of(), List.of()));

    assertThat(new ClassesSection(samples, labels).lines())
        .hasSize(23)
        .contains("  and 480 more classes")
        .allMatch(line -> line.length() <= Words.LINE);
    assertThat(new SplitSection("simple", parts, labels).lines())
        .hasSize(25)
        .contains("  and 480 more classes");
    assertThat(new ClassesSection(samples, labels).warnings()).hasSizeLessThan(3);
  }

  @Test
  void places_off_the_screen_are_counted_and_warned_of() {
    List<Sample> samples =
        List.of(
            Samples.of("p", 1, new NoTarget(), new double[] {0, 1, -0.1}, new double[] {0, 1, 0.5}),
            Samples.of("q", 2, new NoTarget(), new double[] {1.5}, new double[] {0.5}),
            Samples.of("r", 3, new NoTarget()));

    PlacesSection section =
        new PlacesSection(FixationScan.of(samples), Optional.of(new Screen(800, 600)));

    assertThat(section.title()).isEqualTo("coordinates, as fractions of the screen of 800 x 600");
    assertThat(section.lines())
        .contains("  off screen: 2 of 6 fixations (33.3 %), in 2 of 3 scanpaths");
    assertThat(section.warnings())
        .hasSize(2)
        .satisfies(all -> assertThat(all.get(0)).startsWith("33.3 % of the fixations lie off"))
        .contains("1 scanpath has no fixation on the screen");
  }

  @Test
  void missing_durations_and_features_are_counted() {
    List<Sample> samples =
        List.of(
            Samples.of(
                "p",
                1,
                new NoTarget(),
                new double[] {0.1, 0.2, 0.3},
                new double[] {0.1, NO, 0.3},
                new double[] {200, NO, NO}));
    FixationScan scan = FixationScan.of(samples);

    assertThat(new MissingSection(scan).lines())
        .containsExactly("  duration  2  66.7 %", "  pupil     1  33.3 %");
    assertThat(new DurationsSection(scan).lines().get(0)).startsWith("  min 200, ");
  }

  @Test
  void a_table_without_durations_says_so() {
    List<Sample> samples =
        List.of(
            Samples.of(
                "p", 1, new NoTarget(), new double[] {0.1}, new double[] {0.1}, new double[] {NO}));
    FixationScan scan = FixationScan.of(samples);
    DurationsSection section = new DurationsSection(scan);

    assertThat(section.lines())
        .containsExactly("  none: data.columns.duration names no column, or it is empty");
    assertThat(section.warnings()).isEmpty();
    assertThat(new MissingSection(scan).lines()).containsExactly("  none in pupil");
    assertThat(JsonParser.parseString(Json.text(section.json())).getAsJsonObject().get("median"))
        .matches(JsonElement::isJsonNull);
  }

  @Test
  void dropped_scanpaths_have_a_column_of_their_own() {
    List<Sample> samples =
        IntStream.range(0, 10)
            .mapToObj(i -> Samples.of("p" + i, i, new ClassTarget(i % 2)))
            .toList();
    Split split = new Split(samples.subList(0, 5), samples.subList(5, 8), List.of());

    SplitSection section =
        new SplitSection(
            "columns", new SampleParts(samples, split), LabelEncoding.of(List.of("a", "b")));

    assertThat(section.lines())
        .containsExactly(
            "                 train  validation  dropped",
            "  scanpaths          5           3        2",
            "    share       50.0 %      30.0 %   20.0 %",
            "  participants       5           3        2",
            "  class a            3           1        1",
            "  class b            2           2        1");
  }
}
