package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.fovea.engine.EngineBootstrap;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.TargetNames;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.split.SimpleSplit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchIdsTest {
  @TempDir Path folder;

  /** Of each sample in order: its id, its class, the first number that its representation gives. */
  private static List<Object> told(Batches batches) {
    List<Object> told = new ArrayList<>();
    for (int i = 0; i < batches.count(); i++) {
      try (NDManager manager = NDManager.newBaseManager()) {
        Batch batch = batches.load(i, manager);
        float[] numbers = batch.inputs().get(0).toFloatArray();
        for (int s = 0; s < batch.size(); s++) {
          told.add(
              List.of(
                  batch.ids().get(s),
                  batch.classes().get(s),
                  numbers[s * numbers.length / batch.size()]));
        }
      }
    }
    return told;
  }

  @ParameterizedTest
  @EnumSource(Cache.class)
  void an_id_comes_with_its_own_class_and_numbers_wherever_they_are_kept(Cache cache) {
    EngineBootstrap.load(1);
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(15, 9, 3, 1, 4))
            .split(new SimpleSplit(0.25, 0.25))
            .input("first", new Mix(5, 0.5))
            .batchSize(7)
            .cache(cache)
            .cacheDir(folder)
            .build();
    data.setup(Stage.FIT);
    data.setup(Stage.TEST);
    Map<SampleId, Object> known = new LinkedHashMap<>();
    var training = data.split().train().stream().map(Sample::scanpath).toList();
    var representation = new Mix(5, 0.5).create(training);
    for (Sample sample : data.dataset().samples()) {
      SampleId id = SampleId.of(sample.scanpath());
      known.put(
          id,
          List.of(
              id,
              ClassIndices.of(List.of(sample)).get(0),
              representation.encode(sample.scanpath()).values()[0]));
    }

    for (Batches batches :
        List.of(
            data.trainBatches(0),
            data.trainBatches(1),
            data.validationBatches(),
            data.testBatches())) {
      List<Object> told = told(batches);
      assertThat(told).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(known.values());
    }
    data.teardown(Stage.FIT);
  }

  @Test
  void a_batch_whose_ids_and_targets_do_not_fit_is_refused() {
    List<SampleId> one = new Batch(new NDList(), new Unlabelled(1)).ids();
    assertThatThrownBy(() -> new Batch(new NDList(), Map.of(), new Unlabelled(2), one))
        .hasMessage("a batch of 2 targets came with the ids of 1 samples");
    assertThat(new Batch(new NDList(), new Unlabelled(3)).ids()).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void a_sample_without_a_target_has_an_unknown_one() {
    Sample blank = new Sample(RandomSamples.of(1, 1).get(0).scanpath(), new NoTarget());

    assertThat(ClassIndices.of(List.of(blank)).toArray()).containsExactly(ClassIndices.UNKNOWN);
    assertThat(ValueTargets.of(new TargetNames(List.of("a", "b")), List.of(blank)).rows())
        .containsOnly(Float.NaN)
        .hasSize(2);
  }
}
