package io.fovea.source;

import io.fovea.cleaning.CleaningContext;
import io.fovea.cleaning.CleaningSteps;
import io.fovea.detection.FixationFinder;
import io.fovea.detection.GazeSamples;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.Internal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What happens to the numbers of a scanpath before it is one: fixations are detected in raw gaze,
 * pixels become fractions of the screen, cleaning rules are applied in their order. Everything that
 * is left out is counted. For one thread.
 */
@Internal
public final class Preparation {
  private static final int FEW = 3; // fixations that a density needs for its covariance

  private final String origin;
  private final Optional<FixationFinder> finder;
  private final double width;
  private final double height;
  private final CoordinateRange range;
  private final CleaningSteps cleaning;
  private long samples;
  private long detected;
  private long withoutFixation;
  private long few;
  private long kept;

  /**
   * @param origin the file or table, for messages
   */
  public Preparation(String origin, SourceContext context) {
    this.origin = origin;
    finder = context.detect().map(FixationFinder::new);
    width = context.screen().map(Screen::width).orElse(1.0);
    height = context.screen().map(Screen::height).orElse(1.0);
    range = new CoordinateRange(context.screen());
    cleaning = new CleaningSteps(context.clean(), table(context));
  }

  private static CleaningContext table(SourceContext context) {
    boolean durations = context.columns().filter(c -> !c.duration().isEmpty()).isPresent();
    return new CleaningContext(
        durations || context.detect().isPresent(),
        context.columns().map(Columns::features).orElse(List.of()));
  }

  /**
   * Prepares one scanpath.
   *
   * @param raw in time order, in the data's own unit
   * @return empty if nothing is left of it
   * @throws DataException if a place is still missing after the last rule
   */
  public Optional<FixationColumns> prepare(ScanpathKey key, FixationColumns raw) {
    FixationColumns fixations = finder.isPresent() ? detected(finder.get(), raw) : raw;
    if (fixations.size() == 0) {
      withoutFixation++;
      return Optional.empty();
    }
    FixationColumns placed = onScreen(fixations);
    range.add(placed);
    Optional<FixationColumns> clean = cleaning.clean(placed);
    clean.ifPresent(left -> check(key, left));
    return clean;
  }

  private FixationColumns detected(FixationFinder detector, FixationColumns raw) {
    double[][] features =
        IntStream.range(0, raw.features()).mapToObj(raw::feature).toArray(double[][]::new);
    FixationColumns found =
        detector.find(new GazeSamples(raw.startMs(), raw.x(), raw.y(), features));
    samples += raw.size();
    detected += found.size();
    return found;
  }

  private FixationColumns onScreen(FixationColumns fixations) {
    return width == 1 && height == 1
        ? fixations
        : fixations.places(divided(fixations.x(), width), divided(fixations.y(), height));
  }

  private static double[] divided(double[] places, double size) {
    return Arrays.stream(places).map(place -> place / size).toArray();
  }

  private void check(ScanpathKey key, FixationColumns left) {
    kept++;
    few += left.size() < FEW ? 1 : 0;
    for (int i = 0; i < left.size(); i++) {
      if (!Double.isFinite(left.x()[i]) || !Double.isFinite(left.y()[i])) {
        throw new DataException(
            "%s: fixation %d of scanpath %s has the place (%s, %s) after cleaning; the rule"
                    .formatted(origin, i + 1, key, left.x()[i], left.y()[i])
                + " missing_values would leave it out");
      }
    }
  }

  /** What is wrong with the coordinates' unit, if something is. */
  Optional<String> complaint() {
    return range.complaint();
  }

  /** What a person should know. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (finder.isPresent()) {
      notes.add("detected %d fixations in %d samples of raw gaze".formatted(detected, samples));
    }
    if (withoutFixation > 0) {
      notes.add("%d scanpaths without a fixation left out".formatted(withoutFixation));
    }
    notes.addAll(range.notes());
    notes.addAll(cleaning.sentences());
    if (few > 0) {
      notes.add(
          "%d of %d scanpaths have fewer than three fixations; heatmaps show them all alike"
              .formatted(few, kept));
    }
    return notes;
  }
}
