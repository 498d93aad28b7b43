package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import java.util.List;

/**
 * Scanpaths at random. A participant's scanpaths may stand in several parts: the validation result
 * then says how well the model knows these people. For new people see {@link
 * FirstCategoryUniqueSplit}.
 *
 * <p>The test part depends on seed and test size only: it stays when the validation size changes.
 */
@Doc("Scanpaths at random; a participant may stand in several parts.")
public record SimpleSplit(
    @Doc("Share of the scanpaths for validation, in [0, 1).") double validationSize,
    @Doc("Share of the scanpaths for the test, in [0, 1).") double testSize)
    implements SplitSpec {
  public SimpleSplit() {
    this(0.25);
  }

  public SimpleSplit(double validationSize) {
    this(validationSize, 0);
  }

  public SimpleSplit {
    new PartSizes(validationSize, testSize);
  }

  @Override
  public String name() {
    return "simple";
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    PartSizes sizes = new PartSizes(validationSize, testSize);
    int n = samples.size();
    int[] counts = sizes.of(n);
    check(counts[0] > 0, "training", n);
    check(counts[1] > 0 || validationSize == 0, "validation", n);
    check(counts[2] > 0 || testSize == 0, "test", n);
    List<Sample> shuffled = SeededShuffle.of(SplitRules.sorted(samples), seed);
    List<Sample> test = shuffled.subList(0, counts[2]);
    List<Sample> validation = shuffled.subList(counts[2], counts[2] + counts[1]);
    List<Sample> train = shuffled.subList(counts[2] + counts[1], n);
    return SplitRules.byKey(train, validation, test);
  }

  private void check(boolean filled, String part, int n) {
    if (!filled) {
      throw new FoveaException(
          "split simple: the %s part would be empty: %d scanpaths, validation_size %s, test_size %s"
              .formatted(part, n, validationSize, testSize));
    }
  }
}
