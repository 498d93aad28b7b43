package io.fovea.representations;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.SettingException;
import io.fovea.spec.Suggestions;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fixations of a scanpath one after another. Output (T, F): a row for each of its T fixations,
 * a column for each feature, in the order of {@code features}. T differs from scanpath to scanpath.
 *
 * <p>Features that are computed, for fixation i at (x, y), y downward as on the screen:
 *
 * <ul>
 *   <li>{@code x}, {@code y}: its place, in the data's unit
 *   <li>{@code duration}: how long it lasted, in milliseconds
 *   <li>{@code start}: milliseconds since the scanpath's first fixation began
 *   <li>{@code index}: its place in the scanpath, from 0
 *   <li>{@code saccade_length}: the distance from fixation i - 1, in the unit of x and y
 *   <li>{@code saccade_angle}: where the saccade from fixation i - 1 goes as a person sees it on
 *       the screen, in degrees anticlockwise from the right: 0 right, 90 up, 180 left, -90 down; in
 *       (-180, 180], and 0 where the place stays the same
 *   <li>{@code saccade_angle_cos}, {@code saccade_angle_sin}: cosine and sine of that angle, so
 *       that left is one direction and not two; both 0 where there is no direction
 *   <li>{@code saccade2_angle}: by how much the saccade to fixation i + 1 turns from the one before
 *       it, in degrees: 0 straight on, 180 back; 0 where either has no direction
 *   <li>{@code saccade_duration}: milliseconds from the end of fixation i - 1 to the start of this.
 *       An overlap of at most one millisecond is rounding and counts as 0, a longer one is refused
 *   <li>{@code velocity}: {@code saccade_length} in units per second of {@code saccade_duration}; 0
 *       where that is 0
 * </ul>
 *
 * <p>What a saccade tells is 0 for the first fixation, {@code saccade2_angle} for the last one,
 * too. Any other name is that of a further column of numbers ({@code columns.features}). Where a
 * column is called like a computed feature, its name alone is refused; {@code column:NAME} is the
 * column.
 *
 * <p>Scaling is learned from the training part alone, from the rows that are kept: what the network
 * sees. Features are computed before a scanpath is cut: the first row that is kept knows the
 * saccade that led to it, and counts from the scanpath's beginning.
 */
@Doc("The fixations one after another, a row each, with the features that are named.")
public record FixationSequence(
    @Doc(
            "Columns of the sequence: x, y, duration, start, index, saccade_length, saccade_angle,"
                + " saccade_angle_sin, saccade_angle_cos, saccade2_angle, saccade_duration,"
                + " velocity, and further columns of the table.")
        List<String> features,
    @Doc("How every feature is scaled, learned from the training part.") Scaling scaling,
    @Doc("Features that are scaled otherwise, for example {saccade_angle_sin: none}.")
        Map<String, Scaling> scalingOf,
    @Doc("At most so many fixations of a scanpath; 0 keeps them all.") int maxLength,
    @Doc("Which fixations stay of a longer scanpath.") Keep keep)
    implements RepresentationSpec {

  public FixationSequence() {
    this(List.of("x", "y"), Scaling.STANDARDIZE, Map.of(), 0, Keep.FIRST);
  }

  public FixationSequence {
    Check.notEmpty("features", features);
    features = List.copyOf(features);
    Set<String> seen = new HashSet<>();
    for (String feature : features) {
      Check.notBlank("features", feature);
      Check.that(seen.add(feature), "features", "must name each feature once", "" + features);
    }
    for (String feature : scalingOf.keySet()) {
      if (!features.contains(feature)) {
        throw new SettingException(
            "scalingOf", "has " + Suggestions.unknown("feature", feature, features));
      }
    }
    scalingOf = Collections.unmodifiableMap(new LinkedHashMap<>(scalingOf));
    Check.notNegative("maxLength", maxLength);
  }

  /** These features, all standardized. */
  public static FixationSequence of(String... features) {
    return new FixationSequence(List.of(features), Scaling.STANDARDIZE, Map.of(), 0, Keep.FIRST);
  }

  /** The same, all scaled otherwise. */
  public FixationSequence scaling(Scaling other) {
    return new FixationSequence(features, other, Map.of(), maxLength, keep);
  }

  /** The same with one feature scaled otherwise. */
  public FixationSequence scaling(String feature, Scaling other) {
    Map<String, Scaling> more = new LinkedHashMap<>(scalingOf);
    more.put(feature, other);
    return new FixationSequence(features, scaling, more, maxLength, keep);
  }

  /** The same, cut to the first or last so many fixations. */
  public FixationSequence maxLength(int fixations, Keep which) {
    return new FixationSequence(features, scaling, scalingOf, fixations, which);
  }

  @Override
  public String name() {
    return "fixation_sequence";
  }

  /** How a feature is scaled. */
  Scaling scaledBy(String feature) {
    return scalingOf.getOrDefault(feature, scaling);
  }

  /** Whether it cannot encode before it has learned. */
  boolean learns() {
    return features.stream().anyMatch(feature -> scaledBy(feature) != Scaling.NONE);
  }

  /**
   * Learns the scaling. Of no scanpaths nothing is learned; encoding is then refused unless nothing
   * is scaled.
   *
   * @throws SettingException if a feature is unknown
   * @throws io.fovea.spec.FoveaException if a scanpath lacks what a feature needs
   */
  @Override
  public Representation create(List<Scanpath> training) {
    return FixationSequenceRepresentation.learning(this, training);
  }

  /** Equal, bit by bit; what it learned from is no longer known. */
  @Override
  public Representation restore(Map<String, List<Double>> learned) {
    return FixationSequenceRepresentation.restored(this, learned);
  }
}
