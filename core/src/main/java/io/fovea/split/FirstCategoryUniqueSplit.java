package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Participants at random: all scanpaths of a participant stand in one part, so that validation and
 * test are done by people the model has never seen.
 *
 * <p>Participants are shuffled; the test part, then the validation part, takes each next one who
 * brings its number of scanpaths nearer to the share asked for; at least one person. The test part
 * depends on seed and test size; it stays when the size of the validation part changes.
 */
@Doc("Participants at random; each participant's scanpaths stand in one part.")
public record FirstCategoryUniqueSplit(
    @Doc("Share of the scanpaths for validation, in [0, 1).") double validationSize,
    @Doc("Share of the scanpaths for the test, in [0, 1).") double testSize)
    implements SplitSpec {
  public FirstCategoryUniqueSplit() {
    this(0.25);
  }

  public FirstCategoryUniqueSplit(double validationSize) {
    this(validationSize, 0);
  }

  public FirstCategoryUniqueSplit {
    new PartSizes(validationSize, testSize);
  }

  @Override
  public String name() {
    return "first_category_unique";
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    PartSizes sizes = new PartSizes(validationSize, testSize);
    Map<Comparable<?>, List<Sample>> byParticipant = shuffledParticipants(samples, seed);
    if (byParticipant.size() < sizes.parts()) {
      throw new FoveaException(
          "split first_category_unique: %d participants cannot fill %d parts (train%s%s); use split"
                  .formatted(
                      byParticipant.size(),
                      sizes.parts(),
                      validationSize > 0 ? ", validation" : "",
                      testSize > 0 ? ", test" : "")
              + " simple, which divides a participant's scanpaths, or record more participants");
    }
    int n = samples.size();
    // The training part and, while the test part is being filled, a validation part need someone.
    int reserve = validationSize > 0 ? 2 : 1;
    List<Sample> test = take(byParticipant, testSize * n, reserve);
    List<Sample> validation = take(byParticipant, validationSize * n, 1);
    List<Sample> train = new ArrayList<>();
    byParticipant.values().forEach(train::addAll);
    return SplitRules.byKey(train, validation, test);
  }

  private static Map<Comparable<?>, List<Sample>> shuffledParticipants(
      List<Sample> samples, long seed) {
    Map<Comparable<?>, List<Sample>> sorted = new TreeMap<>(ScanpathKey.BY_VALUE);
    for (Sample sample : samples) {
      sorted.computeIfAbsent(sample.scanpath().participant(), who -> new ArrayList<>()).add(sample);
    }
    Map<Comparable<?>, List<Sample>> shuffled = new LinkedHashMap<>();
    for (Comparable<?> participant : SeededShuffle.of(List.copyOf(sorted.keySet()), seed)) {
      shuffled.put(participant, sorted.get(participant));
    }
    return shuffled;
  }

  /** Removes participants from the map until their scanpaths are about as many as wanted. */
  private static List<Sample> take(
      Map<Comparable<?>, List<Sample>> remaining, double wanted, int reserve) {
    List<Sample> part = new ArrayList<>();
    if (wanted == 0) {
      return part;
    }
    for (Comparable<?> participant : List.copyOf(remaining.keySet())) {
      int more = remaining.get(participant).size();
      boolean nearer = Math.abs(part.size() + more - wanted) < Math.abs(part.size() - wanted);
      if (nearer && remaining.size() > reserve) {
        part.addAll(remaining.remove(participant));
      }
    }
    if (part.isEmpty()) { // everyone has more than twice what is wanted
      Comparable<?> fewest =
          Collections.min(
              remaining.keySet(), Comparator.comparingInt(who -> remaining.get(who).size()));
      part.addAll(remaining.remove(fewest));
    }
    return part;
  }
}
