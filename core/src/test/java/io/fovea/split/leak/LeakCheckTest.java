package io.fovea.split.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.split.SimpleSplit;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeakCheckTest {
  private static final List<Sample> PATIENTS =
      new Trials(12, 10, 1).classes((who, what) -> who < 5 ? 0 : 1).samples();

  @Test
  void leaks_have_names() {
    assertThat(LeakCheck.names())
        .containsExactly(
            "participant_label", "same_key", "identical_scanpath", "label_feature", "scaling");
  }

  @Test
  void a_label_of_the_person_on_two_sides_is_refused_in_words() {
    Split split = new SimpleSplit(0.2, 0.2).create(PATIENTS, 1);
    assertThatThrownBy(() -> LeakCheck.check(split, List.of()))
        .hasMessage(
            """
            results would mislead, as what is to be tested leaks into the training:
              participant_label: the label belongs to the person (it is constant within each of 12\
             participants with several scanpaths), and 12 participants stand on two sides, for\
             example 0, 1, 2: the model can recognise the person instead of what is asked; keep\
             participants apart, for example with split first_category_unique or group_k_fold
            mend this, or let it pass and be written into the run with data.allow_leak:\
             [participant_label]""");
  }

  @Test
  void what_is_allowed_passes_and_is_told() {
    Split split = new SimpleSplit(0.2, 0.2).create(PATIENTS, 1);
    LeakReport report = LeakCheck.check(split, List.of("Participant-Label", "same_key"));
    assertThat(report.allowed())
        .singleElement()
        .satisfies(
            leak -> {
              assertThat(leak.name()).isEqualTo("participant_label");
              assertThat(leak.what()).startsWith("the label belongs to the person (");
            });
    assertThat(report.notes())
        .containsExactly("data.allow_leak: same_key is allowed, but there is none");
  }

  @Test
  void participants_apart_leak_nothing() {
    Split split = new FirstCategoryUniqueSplit(0.2, 0.2).create(PATIENTS, 1);
    assertThat(LeakCheck.check(split, List.of())).isEqualTo(new LeakReport(List.of(), List.of()));
  }

  @Test
  void an_unknown_name_is_refused_before_anything_is_looked_at() {
    String message =
        "data.allow_leak has no leak 'same_keys'; did you mean 'same_key'? known: [participant_label,"
            + " same_key, identical_scanpath, label_feature, scaling]";
    Split none = new Split(List.of(), List.of(), List.of());
    assertThatThrownBy(() -> LeakCheck.checkNames(Set.of("same_keys"))).hasMessage(message);
    assertThatThrownBy(() -> LeakCheck.check(none, List.of("same_keys"))).hasMessage(message);
    assertThatThrownBy(() -> LeakCheck.checkLearned(none, Map.of(), List.of("same_keys")))
        .hasMessage(message);
    LeakCheck.checkNames(LeakCheck.names());
  }

  @Test
  void one_key_on_two_sides_is_refused_also_between_validation_and_test() {
    List<Sample> samples = new Trials(4, 4, 3).samples();
    List<Sample> train = samples.subList(0, 8);
    Split split = new Split(train, samples.subList(8, 12), samples.subList(11, 16));
    assertThatThrownBy(() -> LeakCheck.check(split, List.of()))
        .hasMessageContaining(
            "\n  same_key: 1 keys stand on two sides, for example (2, 3) in validation and test: the"
                + " model is asked about a scanpath that it was trained on; let the split put each"
                + " scanpath in one part\n")
        .hasMessageNotContaining("identical_scanpath");
    Split dropped = new Split(train, List.of(), List.of(), train);
    assertThat(LeakCheck.check(dropped, List.of()).allowed()).isEmpty();
  }

  @Test
  void copies_under_other_keys_are_refused() {
    Trials trials = new Trials(4, 4, 3);
    List<Sample> samples = trials.samples();
    double[] x = samples.get(2).scanpath().xs();
    double[] y = samples.get(2).scanpath().ys();
    double[] ms = samples.get(2).scanpath().durationsMs();
    List<Sample> test = List.of(trials.sample(9, 9, x, y, ms));
    assertThatThrownBy(() -> LeakCheck.check(new Split(samples, List.of(), test), List.of()))
        .hasMessageContaining(
            "\n  identical_scanpath: 2 scanpaths are copies of each other on two sides, for example"
                + " (0, 2) in train and (9, 9) in test: ");
    List<Sample> both = new ArrayList<>(samples);
    both.addAll(test);
    Split together = new Split(both, List.of(), List.of());
    assertThat(LeakCheck.check(together, List.of()).allowed()).isEmpty();
    ms[4] = Math.nextUp(ms[4]);
    Split near = new Split(samples, List.of(), List.of(trials.sample(9, 9, x, y, ms)));
    assertThat(LeakCheck.check(near, List.of()).allowed()).isEmpty();
  }

  @Test
  void copies_without_durations_are_found_and_two_fixations_are_too_few_to_tell() {
    double[] none = {Double.NaN, Double.NaN, Double.NaN};
    double[] x = {0.25, 0.5, 0.75};
    Trials trials = new Trials(1, 1, 1);
    Split split =
        new Split(
            List.of(trials.sample(1, 1, x, x, none)),
            List.of(trials.sample(2, 1, x, x, none)),
            List.of());
    assertThat(LeakCheck.check(split, List.of("identical_scanpath")).allowed()).hasSize(1);
    double[] pair = {0.25, 0.5};
    Split brief =
        new Split(
            List.of(trials.sample(1, 1, pair, pair, pair)),
            List.of(trials.sample(2, 1, pair, pair, pair)),
            List.of());
    assertThat(LeakCheck.check(brief, List.of()).allowed()).isEmpty();
  }

  @Test
  void several_leaks_are_told_together() {
    List<Sample> samples =
        new Trials(12, 10, 1)
            .classes((who, what) -> who % 2)
            .constant("group", (who, what) -> who % 2 + 1.0)
            .samples();
    assertThatThrownBy(() -> LeakCheck.check(new SimpleSplit().create(samples, 1), List.of()))
        .hasMessageContaining("\n  participant_label: ")
        .hasMessageContaining("\n  label_feature: feature 'group' is the label under other names: ")
        .hasMessageEndingWith("data.allow_leak: [participant_label, label_feature]");
  }

  @Test
  void numbers_learned_from_more_than_the_training_part_are_refused() {
    List<Sample> samples = new Trials(4, 4, 3).samples();
    Split split = new FirstCategoryUniqueSplit(0.25, 0.25).create(samples, 1);
    List<ScanpathKey> train = keys(split.train());
    Map<String, List<ScanpathKey>> clean = Map.of("images", train, "sequence", List.of());
    assertThat(LeakCheck.checkLearned(split, clean, List.of("scaling", "same_key")).notes())
        .containsExactly("data.allow_leak: scaling is allowed, but there is none");
    List<ScanpathKey> more = new ArrayList<>(train);
    more.addAll(keys(split.test()));
    assertThatThrownBy(() -> LeakCheck.checkLearned(split, Map.of("images", more), List.of()))
        .hasMessageContaining(
            "\n  scaling: input 'images' has learned from 4 scanpaths outside the training part, for"
                + " example %s, %s, %s: the model's input already knows the scanpaths"
                    .formatted(more.get(8), more.get(9), more.get(10)));
    assertThat(LeakCheck.checkLearned(split, Map.of("a", more), List.of("scaling")).allowed())
        .map(Leak::name)
        .containsExactly("scaling");
  }

  private static List<ScanpathKey> keys(List<Sample> samples) {
    return samples.stream().map(sample -> sample.scanpath().key()).toList();
  }

  @Test
  void clean_data_leak_nothing_whatever_columns_they_have() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      double[] age = random.doubles(40).toArray();
      double[] luminance = random.doubles(40).toArray();
      Trials trials =
          new Trials(8 + random.nextInt(20), 6 + random.nextInt(20), seed)
              .column("pupil", (who, what) -> random.doubles(5).toArray())
              .constant("mean", (who, what) -> random.nextDouble())
              .constant("count", (who, what) -> (double) random.nextInt(1000))
              .constant("few", (who, what) -> (double) random.nextInt(7))
              .constant("hand", (who, what) -> (double) random.nextInt(2))
              .constant("age", (who, what) -> age[who])
              .constant("decade", (who, what) -> Math.floor(age[who] * 5))
              .constant("luminance", (who, what) -> luminance[what])
              .constant("order", (who, what) -> (double) what)
              .constant("gaps", (who, what) -> gappy(random, random.nextInt(2)))
              .constant("score", (who, what) -> gappy(random, random.nextDouble()))
              .constant("missing", (who, what) -> random.nextInt(3) == 0 ? Double.NaN : 1);
      int classes = 2 + seed % 3;
      if (seed % 4 == 0) {
        trials.target(
            (who, what) ->
                new ValuesTarget(List.of(random.nextDouble(), (double) random.nextInt(5))));
      } else {
        trials.classes((who, what) -> random.nextInt(classes));
      }
      Split split = new SimpleSplit(0.2, 0.2).create(trials.samples(), seed);
      assertThat(LeakCheck.check(split, List.of()).allowed()).isEmpty();
    }
  }

  private static double gappy(Random random, double value) {
    return random.nextInt(3) == 0 ? value : Double.NaN;
  }

  @Test
  void people_kept_apart_may_have_labels_and_columns_of_their_own() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      int people = 16 + random.nextInt(20);
      double[] age = random.doubles(people).map(a -> 18 + Math.floor(60 * a)).toArray();
      double[] weight = random.doubles(people).toArray();
      int[] sex = random.ints(people, 0, 2).toArray();
      int[] group = random.ints(people, 0, 2).toArray();
      List<Sample> samples =
          new Trials(people, 4 + random.nextInt(10), seed)
              .classes((who, what) -> group[who])
              .constant("age", (who, what) -> age[who])
              .constant("weight", (who, what) -> weight[who])
              .constant("sex", (who, what) -> (double) sex[who])
              .constant("dose", (who, what) -> who % 3 == 0 ? Double.NaN : weight[who])
              .constant("noise", (who, what) -> weight[who] + 1e-3 * random.nextDouble())
              .constant("session", (who, what) -> (double) random.nextInt(3))
              .samples();
      Split split = new FirstCategoryUniqueSplit(0.2, 0.2).create(samples, seed);
      assertThat(LeakCheck.check(split, List.of()).allowed()).isEmpty();
    }
  }
}
