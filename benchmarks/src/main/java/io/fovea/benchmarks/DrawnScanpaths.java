package io.fovea.benchmarks;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.FixationStore;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.ReadReport;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSource;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Any number of scanpaths of 100 random fixations, ten for each participant, from no human eye.
 *
 * @param count how many
 * @param stored whether their numbers are in memory, or drawn each time they are asked for
 */
record DrawnScanpaths(int count, boolean stored) implements ScanpathSourceSpec {
  private static final int FIXATIONS = 100;
  private static final List<String> CLASSES = List.of("a", "b", "c");

  @Override
  public String name() {
    return "benchmark.drawn";
  }

  @Override
  public ScanpathSource create(SourceContext context) {
    return () ->
        new Recordings(
            IntStream.range(0, count).mapToObj(this::recording).toList(),
            List.of("person", "number"),
            List.of("class"),
            false,
            new ReadReport("drawn", true, (long) count * FIXATIONS, 0, List.of()));
  }

  private Recording recording(int number) {
    double person = Math.floorDiv(number, 10);
    ScanpathKey key = ScanpathKey.of(person, (double) number);
    FixationStore store = stored ? draw(number) : new Later(number);
    var scanpath = new Scanpath(key, person, List.of(), store);
    return new Recording(scanpath, List.of(CLASSES.get(number % CLASSES.size())), "");
  }

  private record Later(int number) implements FixationStore {
    @Override
    public int size() {
      return FIXATIONS;
    }

    @Override
    public FixationColumns load() {
      return draw(number);
    }
  }

  private static FixationColumns draw(int number) {
    var random = new SplittableRandom(number);
    return FixationColumns.of(
        random.doubles(FIXATIONS).toArray(),
        random.doubles(FIXATIONS).toArray(),
        random.doubles(FIXATIONS, 80, 500).toArray());
  }
}
