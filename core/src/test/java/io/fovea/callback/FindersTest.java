package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.callback.BatchSizeFinder.Search;
import io.fovea.callback.BatchSizeSearch.Trial;
import io.fovea.testing.TinyTraining;
import io.fovea.training.TrainerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tried before training. */
class FindersTest {
  @TempDir private Path temp;

  @Test
  void the_rate_of_the_steepest_fall_is_suggested() {
    var test = new RangeTest(0);
    // A loss that falls fastest around step 30; smoothing shifts it to later ones.
    for (int i = 0; i < 60; i++) {
      test.add(i, 1 / (1 + Math.exp((i - 30) / 2.0)));
    }
    double sum = 0;
    double[] smoothed = new double[60];
    for (int i = 0; i < 60; i++) {
      sum = 0.98 * sum + 0.02 / (1 + Math.exp((i - 30) / 2.0));
      smoothed[i] = sum / (1 - Math.pow(0.98, i + 1));
    }
    int steepest = 11;
    for (int i = 11; i < 58; i++) {
      steepest =
          smoothed[i + 1] - smoothed[i - 1] < smoothed[steepest + 1] - smoothed[steepest - 1]
              ? i
              : steepest;
    }
    assertThat(test.suggestion()).hasValue(steepest);
  }

  @Test
  void a_test_ends_where_the_loss_grows_too_far_or_is_no_number() {
    var patient = new RangeTest(0);
    var strict = new RangeTest(1.5);
    assertThat(patient.add(0.1, 1) && patient.add(0.2, 100)).isTrue();
    assertThat(strict.add(0.1, 1)).isTrue();
    assertThat(strict.add(0.2, 100)).isFalse();
    assertThat(patient.add(0.3, Double.NaN)).isFalse();
    assertThat(strict.suggestion()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void training_begins_untouched_but_for_the_rate_that_was_found() throws IOException {
    var rates = new ArrayList<Double>();
    var weights = new ArrayList<float[]>();
    var look =
        LambdaCallback.builder()
            .onTrainStart(
                run -> {
                  rates.add(run.learningRate());
                  weights.add(run.control().weights());
                })
            .build();
    new TinyTraining(temp).with(look).run();
    var finder = new LearningRateFinder(1e-4, 2, 40, Spacing.EXPONENTIAL, 4);
    var trace = new TinyTraining(temp).with(finder).with(look).run();
    assertThat(weights.get(1)).isEqualTo(weights.get(0));
    assertThat(trace.of("suggested_lr")).containsExactly(rates.get(1));
    assertThat(rates.get(1)).isNotEqualTo(rates.get(0));
    List<String> table = Files.readAllLines(temp.resolve("lr_find.csv"));
    assertThat(table.get(0)).isEqualTo("learning_rate,loss,smoothed_loss");
    assertThat(table.get(1)).startsWith("1.0E-4,");
    assertThat(table).hasSizeBetween(14, 41).anyMatch(row -> row.startsWith(rates.get(1) + ","));
  }

  @Test
  void rates_lie_evenly_by_factor_or_by_amount() {
    assertThat(Spacing.EXPONENTIAL.at(0.01, 1, 0.5)).isCloseTo(0.1, within(1e-12));
    assertThat(Spacing.LINEAR.at(0, 1, 0.25)).isEqualTo(0.25);
  }

  private static int search(Search mode, int first, int most, int fitting, int fastest) {
    var settings = new BatchSizeFinder(mode, 1, first, most, MemoryBound.parse("0.5"));
    return new BatchSizeSearch(
            settings,
            size ->
                size > fitting
                    ? Trial.TOO_LARGE
                    : new Trial(true, Math.min(size, fastest), size >= 1024))
        .run();
  }

  @Test
  void sizes_grow_until_memory_speed_or_data_end() {
    assertThat(search(Search.POWER, 2, 25, 100, 9999)).isEqualTo(64);
    assertThat(search(Search.BINSEARCH, 2, 25, 100, 9999)).isBetween(90, 100);
    assertThat(search(Search.POWER, 2, 25, 9999, 16)).isEqualTo(16);
    assertThat(search(Search.POWER, 2, 3, 9999, 9999)).isEqualTo(8);
    assertThat(search(Search.POWER, 3, 25, 9999, 9999)).isEqualTo(1536);
    assertThat(search(Search.POWER, 2, 25, 1, 9999)).isZero();
  }

  @Test
  void a_found_size_is_used_and_logged() {
    var sizes = new ArrayList<Integer>();
    var look =
        LambdaCallback.builder()
            .onTrainStart(run -> sizes.add(run.control().trainBatches().size(0)))
            .build();
    var one = new BatchSizeFinder(Search.POWER, 1, 16, 1, MemoryBound.parse("100000"));
    var trace = new TinyTraining(temp).data(ResizablePoints::new).with(one).with(look).run();
    assertThat(sizes).containsExactly(16);
    assertThat(trace.of("batch_size")).containsExactly(16.0);
  }

  @Test
  void what_cannot_work_is_refused() {
    var finder = new BatchSizeFinder();
    assertThatThrownBy(() -> new TinyTraining(temp).with(finder).run())
        .hasMessage(
            "batch_size_finder: the batch size of these data cannot be changed; leave it out");
    var little = new BatchSizeFinder(Search.POWER, 1, 2, 5, MemoryBound.parse("1"));
    assertThatThrownBy(() -> new TinyTraining(temp).data(ResizablePoints::new).with(little).run())
        .hasMessage("batch_size_finder.init_val: a batch of 2 is too much for 1 MiB");
    var exact = TrainerSettings.builder().deterministic(true).build();
    assertThatThrownBy(() -> new TinyTraining(temp).settings(exact).with(finder).run())
        .hasMessageEndingWith("leave out the callback batch_size_finder");
  }
}
