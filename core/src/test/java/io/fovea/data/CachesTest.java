package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.fovea.engine.EngineBootstrap;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.split.SimpleSplit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachesTest {
  @TempDir Path folder;

  private ScanpathDataModule data(Cache cache, long seed, int batchSize, Progress progress) {
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(15, 9, 3, 1, seed))
            .split(new SimpleSplit(0.25, 0.25))
            .input("first", new Mix(5, 0.5))
            .input("second", new Mix(2, -3))
            .batchSize(batchSize)
            .seed(seed)
            .cache(cache)
            .cacheDir(folder)
            .progress(progress)
            .build();
    data.setup(Stage.FIT);
    data.setup(Stage.TEST);
    return data;
  }

  /** All bits of three epochs, validation and test. */
  private static List<Object> bits(ScanpathDataModule data) {
    EngineBootstrap.load(1);
    List<Object> bits = new ArrayList<>();
    for (int epoch = 0; epoch < 3; epoch++) {
      add(bits, data.trainBatches(epoch));
    }
    add(bits, data.validationBatches());
    add(bits, data.testBatches());
    return bits;
  }

  private static void add(List<Object> bits, Batches batches) {
    for (int i = 0; i < batches.count(); i++) {
      try (NDManager manager = NDManager.newBaseManager()) {
        Batch batch = batches.load(i, manager);
        assertThat(batch.size()).isEqualTo(batches.size(i));
        bits.add(batch.classes());
        for (NDArray input : batch.inputs()) {
          bits.add(input.getShape().toString());
          float[] numbers = input.toFloatArray();
          int[] raw = new int[numbers.length];
          Arrays.setAll(raw, n -> Float.floatToRawIntBits(numbers[n]));
          bits.add(Arrays.toString(raw));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void batches_are_the_same_bit_by_bit_whatever_the_cache(long seed) {
    int batchSize = 1 + new Random(seed).nextInt(90);
    List<Object> memory = bits(data(Cache.MEMORY, seed, batchSize, Progress.NONE));
    assertThat(new HashSet<>(memory)).hasSizeGreaterThan(3);

    assertThat(bits(data(Cache.DISK, seed, batchSize, Progress.NONE))).isEqualTo(memory);
    assertThat(bits(data(Cache.DISK, seed, batchSize, Progress.NONE))).isEqualTo(memory);
    ScanpathDataModule fresh = data(Cache.NONE, seed, batchSize, Progress.NONE);
    assertThat(bits(fresh)).isEqualTo(memory);
    fresh.teardown(Stage.FIT);
    assertThat(bits(fresh)).isEqualTo(memory);
    fresh.teardown(Stage.TEST);
  }

  @ParameterizedTest
  @EnumSource(Cache.class)
  void batches_may_be_loaded_in_any_order_and_again(Cache cache) {
    Batches batches = data(cache, 7, 5, Progress.NONE).trainBatches(0);
    List<Object> inOrder = new ArrayList<>();
    List<List<Object>> each = new ArrayList<>();
    add(inOrder, batches);
    Random random = new Random(7);
    for (int n = 0; n < 50; n++) {
      int i = random.nextInt(batches.count());
      List<Object> one = new ArrayList<>();
      add(one, only(batches, i));
      each.add(one);
      assertThat(one).isEqualTo(inOrder.subList(5 * i, 5 * i + 5));
    }
    assertThat(each).hasSize(50);
  }

  private static Batches only(Batches batches, int index) {
    return new Batches() {
      @Override
      public int count() {
        return 1;
      }

      @Override
      public int size(int i) {
        return batches.size(index);
      }

      @Override
      public Batch load(int i, NDManager manager) {
        return batches.load(index, manager);
      }
    };
  }

  @Test
  void nothing_is_encoded_before_the_first_batch_when_nothing_is_kept() {
    Mix.ENCODED.set(0);
    ScanpathDataModule data = data(Cache.NONE, 8, 4, Progress.NONE);
    for (int epoch = 0; epoch < 9; epoch++) {
      assertThat(data.trainBatches(epoch).count()).isPositive();
    }

    assertThat(Mix.ENCODED).hasValue(0);
    assertThat(data.summary().lines()).noneMatch(line -> line.contains("cache"));
  }

  @ParameterizedTest
  @EnumSource(Cache.class)
  void no_thread_outlives_the_stage(Cache cache) throws InterruptedException {
    EngineBootstrap.load(1);
    Mix.THREADS.clear();
    ScanpathDataModule data = data(cache, 9, 4, Progress.NONE);
    try (NDManager manager = NDManager.newBaseManager()) {
      data.validationBatches().load(0, manager); // left after its first batch
      data.trainBatches(0).load(3, manager);
      data.trainBatches(1).load(0, manager);
    }
    data.teardown(Stage.FIT);

    Set<Thread> threads = Set.copyOf(Mix.THREADS);
    for (Thread thread : threads) {
      thread.join(60_000); // it has no more work, but may be about to end
    }
    assertThat(threads)
        .isNotEmpty()
        .allMatch(thread -> thread.getName().startsWith(Workers.THREAD_NAME))
        .noneMatch(Thread::isAlive);
  }

  @ParameterizedTest
  @EnumSource(
      value = Cache.class,
      names = {"MEMORY", "DISK"})
  void progress_begins_and_ends_and_counts_every_scanpath(Cache cache) {
    var heard = new RecordedProgress();
    data(cache, 10, 4, heard);

    assertThat(heard.lines())
        .anyMatch(line -> line.matches("encoding .*train.* \\d+ of \\d+"))
        .allMatch(line -> line.matches(".* (\\d+) of \\1"));
  }
}
