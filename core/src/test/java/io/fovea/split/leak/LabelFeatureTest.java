package io.fovea.split.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.split.SimpleSplit;
import io.fovea.split.Split;
import io.fovea.split.SplitSpec;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelFeatureTest {
  private static final SplitSpec APART = new FirstCategoryUniqueSplit(0.3);
  private static final double NONE = Double.NaN;

  private static Optional<String> find(SplitSpec spec, Trials trials) {
    Split split = spec.create(trials.samples(), 1);
    Sides sides = new Sides(split);
    List<Sample> samples = sides.samples();
    return LabelFeature.find(sides, LabelColumn.of(samples), new Reading(samples).constants());
  }

  private static Trials tasks(int people) {
    return new Trials(people, 12, 3).classes((who, what) -> (who + what) % 3);
  }

  private static Trials patients(int people) {
    return new Trials(people, 6, 3).classes((who, what) -> who % 2);
  }

  @Test
  void the_label_under_other_names() {
    Trials named = tasks(4).constant("task", (who, what) -> 7.0 - 2 * ((who + what) % 3));
    assertThat(find(APART, named)).contains("feature 'task' is the label under other names");
    Trials group = patients(10).constant("sick", (who, what) -> who % 2 + 0.5);
    assertThat(find(APART, group)).contains("feature 'sick' is the label under other names");
  }

  @Test
  void a_label_with_gaps_or_in_half_of_the_fixations_only() {
    Trials gaps =
        tasks(4)
            .column(
                "task",
                (who, what) -> {
                  double task = (who + what) % 3;
                  return new double[] {NONE, task, task, NONE, task};
                });
    assertThat(find(APART, gaps)).isPresent();
    Trials scores = patients(20).constant("score", (who, what) -> who % 2 == 0 ? NONE : who / 9.0);
    assertThat(find(APART, scores))
        .contains("feature 'score', given or missing, is the label under other names");
  }

  private static boolean gap(int who, int what) {
    return (who == 0 && what == 0) || (who == 1 && what == 0);
  }

  @Test
  void a_copy_that_is_missing_in_scanpaths_of_different_classes() {
    Trials named =
        tasks(4)
            .constant("task", (who, what) -> gap(who, what) ? NONE : 7.0 - 2 * ((who + what) % 3));
    assertThat(find(APART, named)).contains("feature 'task' is the label under other names");
    Trials group =
        patients(10).constant("sick", (who, what) -> gap(who, what) ? NONE : who % 2 + 0.5);
    assertThat(find(APART, group)).contains("feature 'sick' is the label under other names");
    Trials length =
        new Trials(8, 12, 3)
            .classes((who, what) -> what * 7 % 12 % 3)
            .constant("length", (who, what) -> who == 0 && what < 2 ? NONE : what * 5 % 12 + 1.0);
    assertThat(find(APART, length))
        .contains(
            "feature 'length' determines the label: each of its 12 values goes with one only");
  }

  @Test
  void a_number_to_be_learned_in_other_units_with_gaps() {
    Random random = new Random(6);
    double[] score = random.doubles(96).toArray();
    Trials trials = new Trials(8, 12, 3).target((who, what) -> target(score[12 * who + what]));
    trials.constant("percent", (who, what) -> gap(who, what) ? NONE : 100 * score[12 * who + what]);
    assertThat(find(APART, trials)).contains("feature 'percent' is the target in other units");
  }

  @Test
  void a_column_given_for_one_class_or_nobody_is_judged_by_being_given_alone() {
    assertThat(find(APART, patients(20).constant("empty", (who, what) -> NONE))).isEmpty();
    Trials some = patients(20).constant("dose", (who, what) -> who == 4 ? what + 1.0 : NONE);
    assertThat(find(APART, some)).isEmpty();
  }

  @Test
  void a_stimulus_that_has_one_label() {
    double[] length = new Random(2).doubles(12).toArray();
    Trials texts =
        new Trials(8, 12, 3)
            .classes((who, what) -> what * 7 % 12 % 3)
            .constant("length", (who, what) -> length[what]);
    assertThat(find(APART, texts))
        .contains(
            "feature 'length' determines the label: each of its 12 values goes with one only");
  }

  @Test
  void what_marks_a_known_person() {
    double[] weight = new Random(2).doubles(10).toArray();
    Trials people = patients(10).constant("weight", (who, what) -> weight[who]);
    assertThat(find(new SimpleSplit(0.3), people)).isPresent();
    assertThat(find(APART, people)).isEmpty();
  }

  @Test
  void thresholds_between_classes() {
    Random random = new Random(6);
    Trials scores =
        new Trials(8, 12, 3)
            .classes((who, what) -> (who + what) % 3)
            .constant("score", (who, what) -> (who + what) % 3 + random.nextDouble());
    assertThat(find(APART, scores))
        .contains(
            "feature 'score' determines the label: thresholds on it tell the classes apart without a"
                + " mistake");
    Trials subjects =
        new Trials(30, 4, 3)
            .classes((who, what) -> who < 14 ? 0 : 1)
            .constant("subject", (who, what) -> (double) who);
    assertThat(find(APART, subjects)).isPresent();
    Trials few =
        new Trials(8, 40, 3)
            .classes((who, what) -> who < 4 ? 0 : 1)
            .constant("height", (who, what) -> who + random.nextDouble());
    assertThat(find(APART, few)).isEmpty(); // eight people may well stand in a row
  }

  @Test
  void a_number_to_be_learned_in_the_same_or_other_units() {
    Random random = new Random(6);
    double[][] score = new double[8][];
    for (int who = 0; who < score.length; who++) {
      score[who] = random.doubles(12).toArray();
    }
    Trials same = new Trials(8, 12, 3).target((who, what) -> target(score[who][what]));
    same.constant("score", (who, what) -> score[who][what]);
    assertThat(find(APART, same)).contains("feature 'score' is the target in other units");
    Trials other = new Trials(8, 12, 3).target((who, what) -> target(score[who][what]));
    other.constant("percent", (who, what) -> 100 - 100 * score[who][what]);
    assertThat(find(APART, other)).contains("feature 'percent' is the target in other units");
    Trials near = new Trials(8, 12, 3).target((who, what) -> target(score[who][what]));
    near.constant("estimate", (who, what) -> score[who][what] + 1e-6 * random.nextDouble());
    assertThat(find(APART, near)).isEmpty();
    Trials grades = new Trials(8, 12, 3).target((who, what) -> target((who * what) % 5));
    grades.constant("grade", (who, what) -> 6.0 - (who * what) % 5);
    assertThat(find(APART, grades)).contains("feature 'grade' is the target under other names");
  }

  private static ValuesTarget target(double value) {
    return new ValuesTarget(List.of(value));
  }

  @Test
  void one_exception_clears_a_column() {
    Trials almost =
        tasks(8).constant("task", (who, what) -> who == 3 && what == 3 ? 1.0 : (who + what) % 3);
    assertThat(find(APART, almost)).isEmpty();
  }

  @Test
  void a_column_that_varies_within_scanpaths_is_not_looked_at() {
    Trials varying =
        tasks(8)
            .column("x", (who, what) -> new double[] {1, 2, 3, 4, (who + what) % 3})
            .constant("seen", (who, what) -> (double) ((who + what) % 2));
    assertThat(find(APART, varying)).isEmpty();
  }

  @Test
  void a_column_of_few_people_that_fits_by_chance_is_not_refused() {
    assertThat(find(APART, patients(4).constant("sex", (who, what) -> who % 2 + 0.0))).isEmpty();
  }
}
