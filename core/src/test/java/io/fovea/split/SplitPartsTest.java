package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.spec.Catalog;
import io.fovea.spec.PartFinder;
import io.fovea.testing.PartContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every split promises. */
class SplitPartsTest {
  private static final Random RANDOM = new Random(5);

  static Stream<SplitSpec> splits() {
    return Stream.of(
        new SimpleSplit(0.2, 0.25),
        new FirstCategoryUniqueSplit(0.2, 0.25),
        new FirstCategoryRepetitiveSplit(0.2, 0.25),
        new AllCategoriesUniqueSplit(0.2, 0),
        new AllCategoriesUniqueSplit(0.2, 0.25),
        new AllCategoriesRepetitiveSplit(0.2, 0.25),
        new KFoldSplit(3, 1, 0.25),
        new StratifiedKFoldSplit(4, 3, 0.25),
        new GroupKFoldSplit(3, 2, 0.25),
        new StratifiedGroupKFoldSplit(3, 0, 0.25),
        new LeaveOneParticipantOutSplit(4, 0.25));
  }

  @ParameterizedTest
  @MethodSource("splits")
  void is_a_part(SplitSpec spec) {
    PartContract.check(SplitSpec.class, spec);
  }

  @Test
  void the_columns_split_is_a_part() {
    PartContract.check(SplitSpec.class, new ColumnsSplit());
  }

  @Test
  void all_are_found_by_name() {
    var catalog =
        new Catalog<>("split", new PartFinder(getClass().getClassLoader()).find(SplitSpec.class));
    assertThat(catalog.names())
        .containsExactly(
            "all_categories_repetitive",
            "all_categories_unique",
            "columns",
            "first_category_repetitive",
            "first_category_unique",
            "group_k_fold",
            "k_fold",
            "leave_one_participant_out",
            "simple",
            "stratified_group_k_fold",
            "stratified_k_fold");
    assertThat(catalog.get("simple")).isEqualTo(new SimpleSplit(0.25, 0));
    assertThat(catalog.get("Group-K-Fold")).isEqualTo(new GroupKFoldSplit(5, 0, 0.2));
  }

  @ParameterizedTest
  @MethodSource("splits")
  void every_scanpath_stands_in_exactly_one_list_whatever_the_order_of_the_input(SplitSpec spec) {
    for (int seed = 0; seed < 60; seed++) {
      List<Sample> samples = RandomTable.of(seed);
      Split split = spec.create(samples, seed);
      assertThat(RandomTable.all(split)).hasSize(samples.size());
      assertThat(new HashSet<>(RandomTable.all(split))).isEqualTo(new HashSet<>(samples));
      assertThat(split.train()).isNotEmpty();
      assertThat(split.validation()).isNotEmpty();
      List<Sample> shuffled = new ArrayList<>(samples);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(spec.create(shuffled, seed)).isEqualTo(split);
      for (List<Sample> part : split.partsAndDropped().values()) {
        assertThat(part).map(sample -> sample.scanpath().key()).isSorted();
      }
      assertThat(split.dropped().isEmpty() || spec instanceof AllCategoriesUniqueSplit).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("splits")
  void another_seed_gives_another_split(SplitSpec spec) {
    List<Sample> samples = RandomTable.of(3);
    Set<String> hashes = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      hashes.add(spec.create(samples, seed).sha256());
    }
    assertThat(hashes.size()).isGreaterThan(10);
  }

  static Stream<SplitSpec> apart() {
    return splits()
        .filter(
            spec ->
                Set.of(
                        "first_category_unique",
                        "all_categories_unique",
                        "group_k_fold",
                        "stratified_group_k_fold",
                        "leave_one_participant_out")
                    .contains(spec.name()));
  }

  @ParameterizedTest
  @MethodSource("apart")
  void no_participant_stands_on_two_sides(SplitSpec spec) {
    for (int seed = 0; seed < 60; seed++) {
      assertDisjoint(
          spec.create(RandomTable.of(seed), seed), sample -> sample.scanpath().participant());
    }
  }

  static void assertDisjoint(Split split, Function<Sample, Object> what) {
    int together = 0;
    Set<Object> all = new HashSet<>();
    for (List<Sample> part : split.parts().values()) {
      Set<Object> own = new HashSet<>(part.stream().map(what).toList());
      together += own.size();
      all.addAll(own);
    }
    assertThat(all).hasSize(together);
  }

  static Stream<Arguments> drawn() {
    List<Function<Double, SplitSpec>> specs =
        List.of(
            size -> new SimpleSplit(size, 0.25),
            size -> new FirstCategoryUniqueSplit(size, 0.25),
            size -> new FirstCategoryRepetitiveSplit(size, 0.25),
            size -> new AllCategoriesRepetitiveSplit(size, 0.25),
            size -> new KFoldSplit(3, 1, size),
            size -> new StratifiedKFoldSplit(3, 1, size),
            size -> new GroupKFoldSplit(3, 1, size),
            size -> new StratifiedGroupKFoldSplit(3, 1, size),
            size -> new LeaveOneParticipantOutSplit(1, size));
    return specs.stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void the_test_part_stays_when_the_validation_size_changes(Function<Double, SplitSpec> spec) {
    for (int seed = 0; seed < 20; seed++) {
      List<Sample> samples = RandomTable.of(seed);
      List<Sample> test = spec.apply(0.3).create(samples, seed).test();
      assertThat(spec.apply(0.1).create(samples, seed).test()).isEqualTo(test);
      assertThat(spec.apply(0.0).create(samples, seed).test()).isEqualTo(test);
    }
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong(() -> new KFoldSplit(1, 0, 0), "folds must be >= 2, got 1"),
        wrong(() -> new StratifiedKFoldSplit(5, 5, 0), "fold must be between 0 and 4, got 5"),
        wrong(() -> new GroupKFoldSplit(5, -1, 0), "fold must be between 0 and 4, got -1"),
        wrong(
            () -> new StratifiedGroupKFoldSplit(5, 0, 1),
            "validation_size must be in [0, 1), got 1"),
        wrong(() -> new LeaveOneParticipantOutSplit(-1, 0), "fold must be >= 0, got -1"),
        wrong(
            () -> new LeaveOneParticipantOutSplit(0, -0.5),
            "validation_size must be in [0, 1), got -0.5"),
        wrong(
            () -> new FirstCategoryRepetitiveSplit(0.5, 0.5),
            "validation_size and test_size must sum to less than 1, so that something is left to"
                + " train on, got 0.5 + 0.5"),
        wrong(
            () -> new AllCategoriesUniqueSplit(Double.NaN),
            "validation_size must be in [0, 1), got NaN"),
        wrong(
            () -> new AllCategoriesRepetitiveSplit(0, 1.5), "test_size must be in [0, 1), got 1.5"),
        wrong(() -> new KFoldSplit().holdOut(5), "fold must be between 0 and 4, got 5"),
        wrong(
            () -> new SimpleSplit().holdOut(2),
            "split simple divides the samples once: it has fold 0 and no fold 2"),
        wrong(
            () -> new KFoldSplit().create(People.with(4), 1),
            "split k_fold: 4 scanpaths cannot fill 5 folds"),
        wrong(
            () -> new KFoldSplit(2, 0, 0.2).create(People.with(2), 1),
            "split k_fold: the validation part would be empty: 1 scanpaths beside the test part,"
                + " validation_size 0.2"),
        wrong(
            () -> new StratifiedKFoldSplit(2, 0, 0.9).create(People.with(4), 1),
            "split stratified_k_fold: the training part would be empty: 2 scanpaths beside the test"
                + " part, validation_size 0.9"),
        wrong(
            () -> new GroupKFoldSplit().create(People.with(9, 9, 9), 1),
            "split group_k_fold: 3 participants cannot fill 5 folds; choose fewer folds, use split"
                + " k_fold, which divides a participant's scanpaths, or record more participants"),
        wrong(
            () -> new GroupKFoldSplit(2, 0, 0.5).create(People.with(9, 9), 1),
            "split group_k_fold: beside the test part there is 1 participant, who cannot fill 2"
                + " parts (train, validation); set validation_size 0, or record more participants"),
        wrong(
            () -> new LeaveOneParticipantOutSplit().create(People.with(9), 1),
            "split leave_one_participant_out: 1 participants: nobody is left to train on when one is"
                + " held out"),
        wrong(
            () -> new LeaveOneParticipantOutSplit(3, 0).create(People.with(4, 4, 4), 1),
            "split leave_one_participant_out: 3 participants are folds 0 to 2, there is no fold 3"),
        wrong(
            () -> new FirstCategoryRepetitiveSplit(0.1).create(People.with(4), 1),
            "split first_category_repetitive: the validation part would be empty: 4 scanpaths,"
                + " validation_size 0.1, test_size 0.0"),
        wrong(
            () -> new AllCategoriesRepetitiveSplit(0.1).create(List.of(), 1),
            "split all_categories_repetitive: the training part would be empty: 0 scanpaths,"
                + " validation_size 0.1, test_size 0.0"),
        wrong(
            () -> new AllCategoriesUniqueSplit(0.2, 0.2).create(People.with(2, 2, 2), 1),
            "split all_categories_unique: the key columns have [3, 2] different values, which cannot"
                + " be divided so that train, validation, test each have scanpaths and share no"
                + " value; use split first_category_unique, which keeps only participants apart"),
        wrong(
            () -> new AllCategoriesRepetitiveSplit().create(unevenKeys(), 1),
            "split all_categories_repetitive: keys must have equally many components, got (2) beside"
                + " (1, 7)"),
        wrong(
            () -> new StratifiedKFoldSplit().create(numeric(), 1),
            "split stratified_k_fold keeps the shares of classes, and the targets are no classes; use"
                + " split k_fold"),
        wrong(
            () -> new StratifiedGroupKFoldSplit().create(halfLabelled(), 1),
            "split stratified_group_k_fold keeps the shares of classes, and 1 of 9 scanpaths have no"
                + " class; use split group_k_fold"));
  }

  private static Arguments wrong(Supplier<Object> what, String message) {
    return Arguments.of(what, message);
  }

  private static List<Sample> unevenKeys() {
    return List.of(
        RandomTable.sample(ScanpathKey.of(1.0, 7.0), 1.0, new NoTarget(), RANDOM),
        RandomTable.sample(ScanpathKey.of(2.0), 2.0, new NoTarget(), RANDOM),
        RandomTable.sample(ScanpathKey.of(3.0, 7.0), 3.0, new NoTarget(), RANDOM));
  }

  private static List<Sample> numeric() {
    ValuesTarget target = new ValuesTarget(List.of(0.5));
    return List.of(RandomTable.sample(ScanpathKey.of(2.0), 2.0, target, RANDOM));
  }

  private static List<Sample> halfLabelled() {
    List<Sample> samples = new ArrayList<>(People.with(4, 4));
    samples.add(RandomTable.sample(ScanpathKey.of(7.0, 1.0), 7.0, new NoTarget(), RANDOM));
    return samples;
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void what_cannot_be_is_refused(Supplier<Object> what, String message) {
    assertThatThrownBy(what::get).hasMessage(message);
  }
}
