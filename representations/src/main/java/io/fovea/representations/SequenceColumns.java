package io.fovea.representations;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import io.fovea.spec.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers of a sequence before they are scaled. */
final class SequenceColumns {
  /** Stands before the name of a column that is called like a computed feature. */
  static final String COLUMN = "column:";

  private final FixationSequence spec;

  SequenceColumns(FixationSequence spec) {
    this.spec = spec;
  }

  /**
   * An array for each feature, of the fixations that are kept.
   *
   * @throws FoveaException if there is none, or a feature lacks what it needs
   */
  double[][] of(Scanpath scanpath) {
    FixationColumns fixations = scanpath.fixations(); // once: they may lie in a file
    int n = fixations.size();
    if (n == 0) {
      throw new FoveaException(
          "scanpath %s: needs at least one fixation, got none".formatted(scanpath.key()));
    }
    int kept = spec.maxLength() == 0 ? n : Math.min(n, spec.maxLength());
    int from = spec.keep() == Keep.LAST ? n - kept : 0;
    Set<Need> met = EnumSet.noneOf(Need.class);
    double[][] columns = new double[spec.features().size()][];
    for (int f = 0; f < columns.length; f++) {
      String name = spec.features().get(f);
      Optional<ComputedFeature> computed = computed(name, scanpath.featureNames());
      if (computed.isPresent()) {
        check(scanpath, fixations, computed.get(), met);
        columns[f] = values(computed.get(), fixations, from, kept);
      } else {
        double[] column = fixations.feature(scanpath.featureNames().indexOf(column(name)));
        Need.column(scanpath, column, name);
        columns[f] = Arrays.copyOfRange(column, from, from + kept);
      }
    }
    return columns;
  }

  private static void check(
      Scanpath scanpath, FixationColumns fixations, ComputedFeature feature, Set<Need> met) {
    for (Need need : feature.needs()) {
      if (met.add(need)) {
        need.check(scanpath, fixations, feature.word());
      }
    }
  }

  private static double[] values(
      ComputedFeature feature, FixationColumns fixations, int from, int kept) {
    double[] values = new double[kept];
    for (int i = 0; i < kept; i++) {
      values[i] = feature.at(fixations, from + i);
    }
    return values;
  }

  /**
   * Whether all features are known to scanpaths with these further columns.
   *
   * @throws SettingException naming the one that is not
   */
  void check(List<String> columns) {
    spec.features().forEach(feature -> computed(feature, columns));
  }

  /** Empty for a further column. */
  private static Optional<ComputedFeature> computed(String name, List<String> columns) {
    Optional<ComputedFeature> computed = ComputedFeature.of(name);
    boolean column = columns.contains(column(name));
    if (computed.isPresent() && column) {
      throw new SettingException(
          "features",
          "names '%s', which is computed, but the table has a column of this name, too: write '%s%s'"
                  .formatted(name, COLUMN, name)
              + " for the column, or leave it out of data.columns.features for the computed one");
    }
    if (computed.isEmpty() && !column) {
      List<String> known = new ArrayList<>(ComputedFeature.words());
      columns.forEach(
          other -> known.add(ComputedFeature.of(other).isPresent() ? COLUMN + other : other));
      throw new SettingException(
          "features",
          "has %s; further columns are those of data.columns.features"
              .formatted(Suggestions.unknown("feature", name, known)));
    }
    return computed;
  }

  private static String column(String name) {
    return name.startsWith(COLUMN) ? name.substring(COLUMN.length()) : name;
  }
}
