package io.fovea.split.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.split.SimpleSplit;
import io.fovea.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParticipantLabelTest {
  private static Optional<String> find(List<Sample> samples) {
    Split split = new SimpleSplit(0.3).create(samples, 1);
    return ParticipantLabel.find(new Sides(split), LabelColumn.of(samples(split)));
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
