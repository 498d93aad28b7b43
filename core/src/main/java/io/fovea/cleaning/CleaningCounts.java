package io.fovea.cleaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one rule did to all scanpaths that came to it, in words and counts. A rule says what it does
 * by {@link #leftOut}, {@link #noted} and {@link #scanpathLeftOut}; the rest is for who runs it
 * ({@link CleaningSteps}). For one thread.
 */
public final class CleaningCounts {
  private static final class Tally {
    long fixations;
    long scanpaths;
  }

  private final Map<String, Tally> ofFixations = new LinkedHashMap<>();
  private final Map<String, Tally> ofScanpaths = new LinkedHashMap<>();
  private long fixationsIn;
  private long scanpathsIn;
  private long scanpathsOut;
  private long scanpathsTouched;
  private long countedOut;
  private boolean touched;

  /**
   * Counts fixations of this scanpath that are left out.
   *
   * @param fixations how many; nothing is counted where it is 0
   * @param which follows "fixations", for example {@code outside 0..1}
   */
  public void leftOut(long fixations, String which) {
    countedOut += fixations;
    noted(fixations, which + " left out");
  }

  /**
   * Counts fixations of this scanpath that stay, changed or remarkable.
   *
   * @param fixations how many; nothing is counted where it is 0
   * @param what follows "fixations", for example {@code outside 0..1 moved to its edge}
   */
  public void noted(long fixations, String what) {
    if (fixations > 0) {
      count(ofFixations, fixations, what);
    }
  }

  /**
   * Counts this scanpath as left out, with all fixations that it had left.
   *
   * @param which follows "scanpaths", for example {@code with fewer than 3 fixations}
   */
  public void scanpathLeftOut(long fixations, String which) {
    countedOut += fixations;
    count(ofScanpaths, fixations, which + " left out");
  }

  private void count(Map<String, Tally> tallies, long fixations, String what) {
    Tally tally = tallies.computeIfAbsent(what, first -> new Tally());
    tally.fixations += fixations;
    tally.scanpaths++;
    touched = true;
  }

  void begin(long fixations) {
    fixationsIn += fixations;
    scanpathsIn++;
    touched = false;
  }

  void end(long fixations) {
    scanpathsOut += fixations > 0 ? 1 : 0;
    scanpathsTouched += touched ? 1 : 0;
  }

  public long fixationsIn() {
    return fixationsIn;
  }

  public long fixationsLeftOut() {
    return countedOut;
  }

  public long scanpathsIn() {
    return scanpathsIn;
  }

  public long scanpathsLeftOut() {
    return scanpathsIn - scanpathsOut;
  }

  /** Of how many scanpaths the rule said anything. */
  public long scanpathsTouched() {
    return scanpathsTouched;
  }

  /**
   * All that was done, in the order in which it was first done; for example {@code 829 of 8,537
   * fixations outside 0..1 left out, in 23 of 74 scanpaths}. One entry that says so if nothing was.
   */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    ofFixations.forEach(
        (what, tally) ->
            sentences.add(
                text(
                    "%,d of %,d fixations %s, in %,d of %,d scanpaths",
                    tally.fixations, fixationsIn, what, tally.scanpaths, scanpathsIn)));
    long explained = 0;
    for (Map.Entry<String, Tally> entry : ofScanpaths.entrySet()) {
      Tally tally = entry.getValue();
      explained += tally.scanpaths;
      sentences.add(
          text(
              "%,d of %,d scanpaths %s, with their %,d fixations",
              tally.scanpaths, scanpathsIn, entry.getKey(), tally.fixations));
    }
    if (scanpathsLeftOut() > explained) {
      sentences.add(
          text(
              "%,d of %,d scanpaths left out because no fixation was left",
              scanpathsLeftOut() - explained, scanpathsIn));
    }
    if (sentences.isEmpty()) {
      sentences.add(
          text("nothing to do in %,d fixations of %,d scanpaths", fixationsIn, scanpathsIn));
    }
    return sentences;
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
