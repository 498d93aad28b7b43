package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstCategoryUniqueSplitTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 500, 1000})
  void no_participant_stands_in_two_parts_and_shares_are_near(int firstSeed) {
    for (int seed = firstSeed; seed < firstSeed + 100; seed++) {
      Random random = new Random(seed);
      int[] counts = random.ints(3 + random.nextInt(30), 2, 30).toArray();
      double validationSize = 0.05 + 0.4 * random.nextDouble();
      double testSize = random.nextBoolean() ? 0 : 0.05 + 0.4 * random.nextDouble();
      List<Sample> samples = People.with(counts);
      FirstCategoryUniqueSplit spec = new FirstCategoryUniqueSplit(validationSize, testSize);
      Split split = spec.create(samples, seed);
      assertThat(split.train().size() + split.validation().size() + split.test().size())
          .isEqualTo(samples.size());
      assertThat(split.train()).isNotEmpty();
      assertThat(split.validation()).isNotEmpty();
      assertThat(split.test().isEmpty()).isEqualTo(testSize == 0);
      assertThat(split.sharedParticipants()).isEmpty();
      assertThat(
              Collections.disjoint(
                  Split.participants(split.validation()), Split.participants(split.test())))
          .isTrue();
      // Never further over than by one participant.
      int largest = Arrays.stream(counts).max().orElseThrow();
      assertThat((double) split.validation().size())
          .isLessThan(validationSize * samples.size() + largest);
      assertThat((double) split.test().size()).isLessThan(testSize * samples.size() + largest);
      Collections.shuffle(samples, random);
      assertThat(spec.create(samples, seed)).isEqualTo(split);
    }
  }

  @Test
  void participants_of_equal_size_are_divided_exactly() {
    int[] tens = new int[20];
    Arrays.fill(tens, 10);
    Split split = new FirstCategoryUniqueSplit(0.25, 0.5).create(People.with(tens), 1);
    assertThat(Split.participants(split.train())).hasSize(5);
    assertThat(Split.participants(split.validation())).hasSize(5);
    assertThat(Split.participants(split.test())).hasSize(10);
  }

  @Test
  void the_test_part_stays_when_the_validation_size_changes() {
    List<Sample> samples = People.with(5, 9, 2, 7, 4, 6, 8, 3);
    assertThat(new FirstCategoryUniqueSplit(0.4, 0.2).create(samples, 8).test())
        .isEqualTo(new FirstCategoryUniqueSplit(0.1, 0.2).create(samples, 8).test());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void where_everyone_has_too_much_the_smallest_goes(long seed) {
    Split split = new FirstCategoryUniqueSplit(0.05).create(People.with(40, 30, 12, 50), seed);
    assertThat(split.validation()).hasSize(12);
  }

  @Test
  void seeds_choose_different_people() {
    List<Sample> samples = People.with(5, 5, 5, 5, 5, 5, 5, 5);
    List<String> hashes = new ArrayList<>();
    for (long seed = 0; seed < 40; seed++) {
      hashes.add(new FirstCategoryUniqueSplit().create(samples, seed).sha256());
    }
    // There are 28 pairs of 8 people.
    assertThat(hashes.stream().distinct().count()).isBetween(12L, 28L);
  }

  @Test
  void too_few_participants_are_counted_and_the_way_out_is_named() {
    assertThatThrownBy(() -> new FirstCategoryUniqueSplit(0.2, 0.2).create(People.with(9, 9), 1))
        .hasMessage(
            "split first_category_unique: 2 participants cannot fill 3 parts (train, validation, test);"
                + " use split simple, which divides a participant's scanpaths, or record more"
                + " participants");
    assertThatThrownBy(() -> new FirstCategoryUniqueSplit().create(People.with(9), 1))
        .hasMessageStartingWith("split first_category_unique: 1 participants cannot fill 2 parts");
  }

  @Test
  void a_class_that_only_people_outside_the_training_part_have_is_refused() {
    List<Sample> samples = new ArrayList<>();
    for (int who = 0; who < 4; who++) {
      for (int trial = 0; trial < 5; trial++) {
        samples.add(People.sample(who, trial, who));
      }
    }
    Split split = new FirstCategoryUniqueSplit().create(samples, 1);
    var labels = new LabelEncoding(List.of("class 0", "class 1", "class 2", "class 3"));
    assertThatThrownBy(() -> EveryClassInTraining.check("theirs", split, labels))
        .hasMessageMatching(
            "split theirs: the training part has no scanpath of class 'class (\\d)'; all 5 of them"
                + " are in validation or test, by participants \\[\\1\\]; choose another seed,"
                + " smaller validation_size and test_size, or a label that varies between the"
                + " participants who are trained on");
  }
}
