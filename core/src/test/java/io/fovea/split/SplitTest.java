package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.NoTargets;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.ValuesTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
  private final Sample a1 = People.sample(1, 1, 0);
  private final Sample a2 = People.sample(1, 2, 1);
  private final Sample b1 = People.sample(2, 1, 1);

  @Test
  void participants_on_both_sides_are_found() {
    Split split = new Split(List.of(a1), List.of(b1), List.of(a2));
    assertThat(split.sharedParticipants().toString()).isEqualTo("[1.0]");
    assertThat(new Split(List.of(a1, a2), List.of(b1), List.of()).sharedParticipants()).isEmpty();
  }

  @Test
  void classes_are_counted() {
    assertThat(Split.classCounts(List.of(a1, a2, b1), 3)).containsExactly(1, 2, 0);
  }

  @Test
  void the_hash_tells_membership_not_order() {
    String hash = new Split(List.of(a1, a2), List.of(b1), List.of()).sha256();
    assertThat(new Split(List.of(a2, a1), List.of(b1), List.of()).sha256()).isEqualTo(hash);
    assertThat(new Split(List.of(a1, a2), List.of(), List.of(b1)).sha256()).isNotEqualTo(hash);
    assertThat(new Split(List.of(a1), List.of(a2, b1), List.of()).sha256()).isNotEqualTo(hash);
  }

  @Test
  void what_is_dropped_changes_the_hash_and_stands_in_no_part() {
    Split split = new Split(List.of(a1), List.of(), List.of(b1), List.of(a2));
    assertThat(split.parts().keySet()).containsExactly("train", "validation", "test");
    assertThat(split.partsAndDropped()).containsEntry("dropped", List.of(a2));
    assertThat(split.sha256())
        .isNotEqualTo(new Split(List.of(a1), List.of(), List.of(b1)).sha256())
        .isNotEqualTo(new Split(List.of(a1), List.of(a2), List.of(b1)).sha256());
    assertThat(new Split(List.of(a1), List.of(), List.of(b1)).dropped()).isEmpty();
  }

  @Test
  void the_hash_of_a_split_that_drops_nothing_has_not_changed() {
    // Worked out by another program from what the hash is of.
    assertThat(new Split(List.of(a1, a2), List.of(b1), List.of()).sha256())
        .isEqualTo("b4f326918ab353da35a6e393852ce98e838d946931bf261e09867e26a75a99fb");
  }

  @Test
  void people_on_two_sides_are_warned_of_once_and_in_words() {
    assertThat(SharedParticipants.warning(new Split(List.of(a1), List.of(b1), List.of(a2))))
        .contains(
            "1 participant stands in the training part and in another: the results say how well the"
                + " model knows these people, not how well it will do on new ones");
    assertThat(SharedParticipants.warning(new Split(List.of(b1), List.of(a1), List.of(a2))))
        .contains(
            "1 participant stands in the validation part and in the test part: a model chosen by the"
                + " validation result is chosen on people of the test part, whose result is then"
                + " better than on new ones");
    assertThat(SharedParticipants.warning(new Split(List.of(a1, a2), List.of(), List.of(b1))))
        .isEmpty();
  }

  @Test
  void where_the_targets_are_no_classes_none_is_missing() {
    Split split = new Split(List.of(a1), List.of(), List.of(b1));
    EveryClassInTraining.check("any", split, new TargetNames(List.of("age")));
    EveryClassInTraining.check("any", split, new NoTargets());
    Sample number = new Sample(a1.scanpath(), new ValuesTarget(List.of(3.5)));
    assertThat(Split.classCounts(List.of(number, a2), 2)).containsExactly(0, 1);
  }
}
