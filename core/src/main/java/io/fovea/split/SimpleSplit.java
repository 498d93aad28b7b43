package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import java.util.Arrays;
import java.util.BitSet;
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
    SizedDivision.checkFilled(name(), sizes, counts);
    List<Sample> sorted = SplitRules.sorted(samples);
    int[] order = SeededShuffle.order(n, seed);
    BitSet test = places(order, 0, counts[2]);
    BitSet validation = places(order, counts[2], counts[2] + counts[1]);
    BitSet train = places(order, counts[2] + counts[1], n);
    return new Split(
        SplitRules.pick(sorted, train, true),
        SplitRules.pick(sorted, validation, true),
        SplitRules.pick(sorted, test, true));
  }

  private static BitSet places(int[] order, int from, int to) {
    BitSet places = new BitSet(order.length);
    Arrays.stream(order, from, to).forEach(places::set);
    return places;
  }
}
