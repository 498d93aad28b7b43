package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Scanpaths at random, stratified by all key columns at once: everyone's and everything's scanpaths
 * stand in all parts, in about the same proportion. The result says how well the model knows these
 * people and these stimuli.
 *
 * <p>Each part has the share asked for, rounded to a whole scanpath. The values are dealt out
 * rarest first, after the iterative stratification of K. Sechidis, G. Tsoumakas and I. Vlahavas (On
 * the Stratification of Multi-label Data, ECML PKDD 2011). The test part depends on seed and test
 * size only.
 */
@Doc("Scanpaths at random; each value of every key column has about the same share of every part.")
public record AllCategoriesRepetitiveSplit(
    @Doc("Share of the scanpaths for validation, in [0, 1).") double validationSize,
    @Doc("Share of the scanpaths for the test, in [0, 1).") double testSize)
    implements SplitSpec {
  public AllCategoriesRepetitiveSplit() {
    this(0.25);
  }

  public AllCategoriesRepetitiveSplit(double validationSize) {
    this(validationSize, 0);
  }

  public AllCategoriesRepetitiveSplit {
    new PartSizes(validationSize, testSize);
  }

  @Override
  public String name() {
    return "all_categories_repetitive";
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    PartSizes sizes = new PartSizes(validationSize, testSize);
    return SizedDivision.split(new IterativeStratification(name()), name(), samples, sizes, seed);
  }
}
