package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nothing is known from training: no value of any key column stands in two parts, and no
 * participant. The result says how well the model will do on new people who look at new stimuli.
 *
 * <p>Scanpaths that mix values of two parts, say a person of the test part on a stimulus of the
 * training part, stand in neither: they are {@link Split#dropped() dropped}. Which values stand
 * where is searched for so that few are dropped. Where everybody saw everything, a test part of 1/4
 * keeps a little more than half of the scanpaths; where people saw different stimuli, none need be
 * dropped.
 *
 * <p>The sizes are shares of the scanpaths that are kept. They are met as nearly as whole values
 * allow. All parts depend on the seed and on both sizes.
 */
@Doc("No value of any key column in two parts; scanpaths that mix them are left out.")
public record AllCategoriesUniqueSplit(
    @Doc("Share of the kept scanpaths for validation, in [0, 1).") double validationSize,
    @Doc("Share of the kept scanpaths for the test, in [0, 1).") double testSize)
    implements SplitSpec {
  public AllCategoriesUniqueSplit() {
    this(0.25);
  }

  public AllCategoriesUniqueSplit(double validationSize) {
    this(validationSize, 0);
  }

  public AllCategoriesUniqueSplit {
    new PartSizes(validationSize, testSize);
  }

  @Override
  public String name() {
    return "all_categories_unique";
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    double[] sizes = {1 - validationSize - testSize, validationSize, testSize};
    int[] asked = IntStream.range(0, sizes.length).filter(part -> sizes[part] > 0).toArray();
    List<Sample> sorted = SplitRules.sorted(samples);
    List<Categories> columns = KeyColumns.withParticipants(name(), sorted);
    for (Categories column : columns) {
      check(column.size() >= asked.length, columns);
    }
    double[] shares = IntStream.of(asked).mapToDouble(part -> sizes[part]).toArray();
    int[] found = new ValueSeparation(columns, shares).parts(seed);
    List<List<Sample>> lists = new ArrayList<>();
    for (int list = 0; list <= sizes.length; list++) {
      lists.add(new ArrayList<>());
    }
    for (int i = 0; i < found.length; i++) {
      lists.get(found[i] < 0 ? sizes.length : asked[found[i]]).add(sorted.get(i));
    }
    for (int part : asked) {
      check(!lists.get(part).isEmpty(), columns);
    }
    return new Split(lists.get(0), lists.get(1), lists.get(2), lists.get(3));
  }

  private void check(boolean filled, List<Categories> columns) {
    if (!filled) {
      throw new FoveaException(
          "split %s: the key columns have %s different values, which cannot be divided so that"
                  .formatted(name(), columns.stream().map(Categories::size).toList())
              + " train"
              + (validationSize > 0 ? ", validation" : "")
              + (testSize > 0 ? ", test" : "")
              + " each have scanpaths and share no value; use split first_category_unique, which"
              + " keeps only participants apart");
    }
  }
}
