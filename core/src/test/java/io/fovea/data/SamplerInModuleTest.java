package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import io.fovea.engine.EngineBootstrap;
import io.fovea.scanpath.SampleId;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.split.SimpleSplit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplerInModuleTest {
  private static List<SampleId> epoch(Sampler sampler, Cache cache) {
    EngineBootstrap.load(1);
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(15, 9, 3, 1, 4))
            .split(new SimpleSplit(0.25, 0.25))
            .input("first", new Mix(5, 0.5))
            .sampler(sampler)
            .cache(cache)
            .build();
    data.setup(Stage.FIT);
    assertThat(data.signature().classCounts()).hasSize(3).doesNotContain(0);
    Batches batches = data.trainBatches(0);
    List<SampleId> ids = new ArrayList<>();
    try (NDManager manager = NDManager.newBaseManager()) {
      for (int i = 0; i < batches.count(); i++) {
        ids.addAll(batches.load(i, manager).ids());
      }
    }
    data.teardown(Stage.FIT);
    return ids;
  }

  @ParameterizedTest
  @EnumSource(names = {"MEMORY", "NONE"})
  void a_weighted_epoch_draws_with_replacement_wherever_scanpaths_are_kept(Cache cache) {
    List<SampleId> each = epoch(Sampler.SHUFFLE, cache);
    assertThat(each).doesNotHaveDuplicates();
    List<SampleId> drawn = epoch(Sampler.WEIGHTED, cache);
    assertThat(drawn).hasSameSizeAs(each).isSubsetOf(each);
    assertThat(new HashSet<>(drawn)).hasSizeLessThan(each.size());
  }
}
