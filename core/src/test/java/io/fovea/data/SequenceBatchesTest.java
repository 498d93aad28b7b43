package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.fovea.engine.EngineBootstrap;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.spec.FoveaException;
import io.fovea.split.SimpleSplit;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SequenceBatchesTest {
  @TempDir Path folder;

  private ScanpathDataModuleBuilder builder() {
    return ScanpathDataModule.builder()
        .source(new SimulatedReaders(9, 6, 4, 1, 5))
        .split(new SimpleSplit(0.25, 0.25))
        .batchSize(7)
        .seed(3);
  }

  private ScanpathDataModule data(Cache cache, boolean buckets) {
    EngineBootstrap.load(1);
    ScanpathDataModule data =
        builder()
            .input("before", new Mix(2, 1))
            .input("sequence", new PlacesInTime())
            .input("after", new Mix(3, 1))
            .cache(cache)
            .cacheDir(folder)
            .bucketByLength(buckets)
            .build();
    data.setup(Stage.FIT);
    return data;
  }

  @ParameterizedTest
  @EnumSource(Cache.class)
  void sequences_are_padded_with_zeros_to_the_longest_and_followed_by_their_lengths(Cache cache) {
    ScanpathDataModule data = data(cache, cache == Cache.DISK);
    Map<Float, Scanpath> byFirstPlace = new HashMap<>();
    for (Sample sample : data.split().train()) {
      byFirstPlace.put((float) sample.scanpath().x(0), sample.scanpath());
    }
    int seen = 0;
    Batches batches = data.trainBatches(1);
    try (NDManager manager = NDManager.newBaseManager()) {
      for (int b = 0; b < batches.count(); b++) {
        Batch batch = batches.load(b, manager);
        assertThat(batch.inputs()).hasSize(4);
        assertThat(batch.inputs().get(3).getShape()).isEqualTo(new Shape(batch.size(), 2, 3));
        int[] lengths = batch.lengths("sequence");
        assertThat(batch.inputs().get(2).getDataType()).isEqualTo(DataType.INT32);
        assertThat(batch.inputs().get(2).toIntArray()).containsExactly(lengths);
        NDArray rows = batch.inputs().get(1);
        int longest = Arrays.stream(lengths).max().orElseThrow();
        assertThat(rows.getShape()).isEqualTo(new Shape(batch.size(), longest, 3));
        seen += check(rows.toFloatArray(), lengths, longest, byFirstPlace);
      }
    }
    data.teardown(Stage.FIT);
    assertThat(seen).isEqualTo(data.split().train().size());
  }

  private static int check(
      float[] rows, int[] lengths, int longest, Map<Float, Scanpath> byFirstPlace) {
    for (int i = 0; i < lengths.length; i++) {
      int start = i * longest * 3;
      Scanpath scanpath = byFirstPlace.get(rows[start]);
      assertThat(lengths[i]).isEqualTo(scanpath.size());
      for (int step = 0; step < longest; step++) {
        boolean real = step < lengths[i];
        assertThat(Arrays.copyOfRange(rows, start + 3 * step, start + 3 * step + 3))
            .containsExactly(
                real ? (float) scanpath.x(step) : 0,
                real ? (float) scanpath.y(step) : 0,
                real ? step : 0);
      }
    }
    return lengths.length;
  }

  @Test
  void buckets_bring_sequences_of_about_one_length_together() {
    assertThat(padding(data(Cache.MEMORY, true))).isLessThan(padding(data(Cache.NONE, false)));
  }

  private static long padding(ScanpathDataModule data) {
    long padding = 0;
    Batches batches = data.trainBatches(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      for (int b = 0; b < batches.count(); b++) {
        Batch batch = batches.load(b, manager);
        long longest = batch.inputs().get(1).getShape().get(1);
        for (int length : batch.lengths("sequence")) {
          padding += longest - length;
        }
      }
    }
    data.teardown(Stage.FIT);
    return padding;
  }

  @Test
  void what_was_learned_is_told_by_input() {
    ScanpathDataModule data = data(Cache.MEMORY, false);
    double count = data.split().train().size();
    assertThat(data.learned()).isEqualTo(Map.of("sequence", Map.of("count", List.of(count))));
  }

  /** The leak check would look at nobody. */
  @Test
  void whoever_learned_and_does_not_say_from_whom_is_refused() {
    ScanpathDataModule data = builder().input("sequence", new PlacesInTime(false)).build();
    assertThatThrownBy(() -> data.setup(Stage.FIT))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "data.inputs.sequence: the representation learned [count], but its learnedFrom() names"
                + " nobody; it must name the scanpaths that it was made with, or no leak could be"
                + " found");
  }

  @Test
  void buckets_without_a_sequence_are_refused() {
    ScanpathDataModule data = builder().input("mix", new Mix(2, 1)).bucketByLength(true).build();
    assertThatThrownBy(() -> data.setup(Stage.FIT))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "data.bucket_by_length: all inputs [mix] have one size for all scanpaths, so there is"
                + " nothing to put in buckets; leave it out");
  }

  @Test
  void buckets_of_single_scanpaths_are_refused() {
    assertThatThrownBy(
            () -> builder().input("mix", new Mix(2, 1)).bucketByLength(true).batchSize(1).build())
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "data.bucket_by_length: batches of data.batch_size 1 hold one sequence each, so there"
                + " is nothing to put in buckets; leave it out");
  }

  @Test
  void lengths_of_an_input_of_one_size_are_refused_by_name() {
    ScanpathDataModule data = data(Cache.MEMORY, false);
    try (NDManager manager = NDManager.newBaseManager()) {
      Batch batch = data.trainBatches(0).load(0, manager);
      assertThatThrownBy(() -> batch.lengths("befor"))
          .isInstanceOf(FoveaException.class)
          .hasMessage("no input of variable length 'befor'; known: [sequence]");
    }
  }

  @Test
  void a_batch_beyond_two_gibibytes_is_refused_with_the_sizes() {
    Stacking stacking = new Stacking("sequence", TensorShape.of(TensorShape.VARIABLE, 1 << 16));
    List<FloatBuffer> samples = new ArrayList<>();
    samples.add(FloatBuffer.allocate(1 << 22));
    for (int i = 1; i < 130; i++) {
      samples.add(FloatBuffer.allocate(1 << 16));
    }
    assertThatThrownBy(() -> stacking.stack(samples.toArray(FloatBuffer[]::new), null))
        .hasMessage(
            "data.inputs.sequence: 130 scanpaths of (64, 65536) are 2.0 GiB in one batch, which must"
                + " stay below 2 GiB; make data.batch_size smaller");
    assertThat(stacking.largest(64)).isEqualTo(127);
  }
}
