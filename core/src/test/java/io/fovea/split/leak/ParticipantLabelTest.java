package io.fovea.split.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.split.SimpleSplit;
import io.fovea.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantLabelTest {
  private static Optional<String> find(List<Sample> samples) {
    Split split = new SimpleSplit(0.3).create(samples, 1);
    return ParticipantLabel.find(new Sides(split), LabelColumn.of(samples(split)));
  }

  private static List<String> notes(List<Sample> samples) {
    return LeakCheck.check(new SimpleSplit(0.3).create(samples, 1), List.of()).notes();
  }

  private static List<Sample> samples(Split split) {
    return new Sides(split).samples();
  }

  @Test
  void one_scanpath_of_another_class_makes_it_a_label_of_the_trial() {
    assertThat(find(new Trials(6, 6, 1).classes((who, what) -> who % 3).samples())).isPresent();
    assertThat(
            find(
                new Trials(6, 6, 1)
                    .classes((who, what) -> who == 2 && what == 4 ? 1 : who % 3)
                    .samples()))
        .isEmpty();
  }

  @Test
  void few_scanpaths_that_agree_are_a_coincidence() {
    // The chances that labels at random agree: 1/2^2, 1/4^2, 1/8^2.
    assertThat(find(new Trials(2, 2, 1).classes((who, what) -> who).samples())).isEmpty();
    assertThat(find(new Trials(2, 3, 1).classes((who, what) -> who).samples())).isEmpty();
    assertThat(find(new Trials(2, 4, 1).classes((who, what) -> who).samples())).isPresent();
  }

  @Test
  void a_coincidence_is_told() {
    assertThat(notes(new Trials(2, 3, 1).classes((who, what) -> who).samples()))
        .singleElement()
        .asString()
        .startsWith(
            "participant_label: the label is constant within each participant who has several"
                + " scanpaths, and ")
        .endsWith(
            "; as there are only 2, this is taken for a coincidence, which it would be with"
                + " probability 0.06");
    assertThat(notes(new Trials(2, 3, 1).classes((who, what) -> what % 2).samples())).isEmpty();
    assertThat(notes(new Trials(2, 3, 1).classes((who, what) -> 1).samples())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30, 2", "30, 3", "3, 2", "100, 2"})
  void one_patient_is_enough_however_rare_the_disorder(int people, int scanpaths) {
    assertThat(
            find(
                new Trials(people, scanpaths, 1)
                    .classes((who, what) -> who == 1 ? 1 : 0)
                    .samples()))
        .isPresent();
  }

  @Test
  void the_only_patient_may_have_one_scanpath() {
    List<Sample> samples =
        new Trials(30, 2, 1)
            .target(
                (who, what) ->
                    who == 7 && what == 1 ? new NoTarget() : new ClassTarget(who == 7 ? 1 : 0))
            .samples();
    assertThat(find(samples)).isPresent();
  }

  @Test
  void two_people_on_two_sides_among_many_with_one_scanpath_are_few() {
    List<Sample> samples =
        new Trials(40, 2, 1)
            .target((who, what) -> who > 1 && what == 1 ? new NoTarget() : new ClassTarget(who % 2))
            .samples();
    List<Sample> first = samples.stream().filter(sample -> what(sample) == 0).toList();
    List<Sample> second = samples.stream().filter(sample -> what(sample) == 1).toList();
    Split split = new Split(first, second, List.of());
    assertThat(LeakCheck.check(split, List.of()).notes())
        .containsExactly(
            "participant_label: the label is constant within each participant who has several"
                + " scanpaths, and 2 stand on two sides, for example 0, 1; as there are only 2, this"
                + " is taken for a coincidence, which it would be with probability 0.25");
  }

  private static double what(Sample sample) {
    return (Double) sample.scanpath().key().values().get(1);
  }

  @Test
  void who_is_on_the_other_side_without_a_label_is_not_on_two_sides() {
    List<Sample> samples =
        new Trials(9, 3, 1)
            .target((who, what) -> what == 2 ? new NoTarget() : new ClassTarget(who % 2))
            .samples();
    List<Sample> labelled = samples.stream().filter(sample -> what(sample) < 2).toList();
    List<Sample> others = samples.stream().filter(sample -> what(sample) == 2).toList();
    LeakReport report = LeakCheck.check(new Split(labelled, others, List.of()), List.of());
    assertThat(report).isEqualTo(new LeakReport(List.of(), List.of()));
  }

  @Test
  void labels_at_random_are_never_refused_unless_they_happen_to_be_constant() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int people = 2 + random.nextInt(20);
      int scanpaths = 2 + random.nextInt(4);
      int classes = 2 + random.nextInt(3);
      int[][] label = new int[people][];
      for (int who = 0; who < people; who++) {
        label[who] = random.ints(scanpaths, 0, classes).toArray();
      }
      boolean varies =
          Arrays.stream(label).anyMatch(own -> IntStream.of(own).distinct().count() > 1);
      if (varies) {
        Trials trials = new Trials(people, scanpaths, seed);
        List<Sample> samples = trials.classes((who, what) -> label[who][what]).samples();
        assertThat(find(samples)).isEmpty();
        assertThat(notes(samples)).isEmpty();
      }
    }
  }

  @Test
  void a_class_that_everybody_has_is_no_label_of_a_person() {
    assertThat(find(new Trials(9, 9, 1).classes((who, what) -> 0).samples())).isEmpty();
  }

  @Test
  void people_with_one_scanpath_say_nothing() {
    assertThat(find(new Trials(80, 1, 1).classes((who, what) -> who % 2).samples())).isEmpty();
  }

  @Test
  void scanpaths_without_a_label_say_nothing() {
    List<Sample> samples =
        new Trials(8, 8, 1)
            .target((who, what) -> what < 2 ? new NoTarget() : new ClassTarget(who % 2))
            .samples();
    assertThat(find(samples)).isPresent();
    assertThat(find(new Trials(8, 8, 1).target((who, what) -> new NoTarget()).samples())).isEmpty();
  }

  @Test
  void each_number_to_be_learned_is_looked_at() {
    Random random = new Random(1);
    double[] age = random.doubles(9).toArray();
    Trials trials = new Trials(9, 9, 1);
    trials.target((who, what) -> new ValuesTarget(List.of(random.nextDouble(), age[who])));
    assertThat(find(trials.samples()).orElseThrow())
        .startsWith("number 2 of the target belongs to the person");
    trials.target((who, what) -> new ValuesTarget(List.of(age[who])));
    assertThat(find(trials.samples()).orElseThrow()).startsWith("the target belongs to the person");
    trials.target((who, what) -> new ValuesTarget(List.of(random.nextDouble())));
    assertThat(find(trials.samples())).isEmpty();
  }
}
