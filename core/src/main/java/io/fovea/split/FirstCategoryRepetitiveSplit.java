package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * Scanpaths at random, stratified by the first key column, which by default is the participant:
 * everyone's scanpaths stand in all parts, in the same proportion. The result says how well the
 * model knows these people.
 *
 * <p>Each part has the share asked for, rounded to a whole scanpath. Within each value of the first
 * key column the number in the test part is less than one from its share, that in the validation
 * part less than two. The test part depends on seed and test size only.
 */
@Doc("Scanpaths at random; each value of the first key column has the same share of every part.")
public record FirstCategoryRepetitiveSplit(
    @Doc("Share of the scanpaths for validation, in [0, 1).") double validationSize,
    @Doc("Share of the scanpaths for the test, in [0, 1).") double testSize)
    implements SplitSpec {
  public FirstCategoryRepetitiveSplit() {
    this(0.25);
  }

  public FirstCategoryRepetitiveSplit(double validationSize) {
    this(validationSize, 0);
  }

  public FirstCategoryRepetitiveSplit {
    new PartSizes(validationSize, testSize);
  }

  @Override
  public String name() {
    return "first_category_repetitive";
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    PartSizes sizes = new PartSizes(validationSize, testSize);
    return SizedDivision.split(
        new Strata(name(), SplitRules::firstKey), name(), samples, sizes, seed);
  }
}
