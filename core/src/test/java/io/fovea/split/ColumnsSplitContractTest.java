package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.testing.RandomScanpaths;
import io.fovea.testing.SplitContract;
import java.util.List;

/** The table says which part a scanpath belongs to. */
class ColumnsSplitContractTest extends SplitContract {
  private static final List<String> PARTS = List.of("train", "Training", "val", "test");

  @Override
  protected SplitSpec split() {
    return new ColumnsSplit();
  }

  @Override
  protected List<Sample> samples(long seed) {
    return RandomScanpaths.samples(seed, 12, 6).stream()
        .map(
            sample ->
                new Sample(
                    sample.scanpath(),
                    sample.target(),
                    PARTS.get(Math.floorMod(sample.scanpath().participant().hashCode(), 4))))
        .toList();
  }
}
