package io.fovea.app.inspect;

import io.fovea.scanpath.Sample;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many participants, scanpaths and fixations there are. */
final class CountsSection implements Section {
  private final FixationScan scan;
  private final Distribution perParticipant = new Distribution();

  CountsSection(List<Sample> samples, FixationScan scan) {
    this.scan = scan;
    Map<Comparable<?>, Integer> counts = new HashMap<>();
    samples.forEach(sample -> counts.merge(sample.scanpath().participant(), 1, Integer::sum));
    // In the order of their size, so that the same data always give the same numbers.
    counts.values().stream().sorted().forEach(perParticipant::add);
  }

  @Override
  public String key() {
    return "counts";
  }

  @Override
  public String title() {
    return "counts";
  }

  @Override
  public List<String> lines() {
    return new Columnar()
        .row("", "", "", "min", "25 %", "median", "75 %", "max")
        .row("participants", Words.count(perParticipant.count()))
        .row(row("scanpaths", scan.scanpaths(), "per participant", perParticipant))
        .row(row("fixations", scan.fixations(), "per scanpath", scan.perScanpath()))
        .lines("  ");
  }

  private static String[] row(String what, long count, String per, Distribution of) {
    return new String[] {
      what,
      Words.count(count),
      per,
      Words.number(of.min()),
      Words.number(of.quantile(0.25)),
      Words.number(of.quantile(0.5)),
      Words.number(of.quantile(0.75)),
      Words.number(of.max())
    };
  }

  @Override
  public Object json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("participants", perParticipant.count());
    json.put("scanpaths", scan.scanpaths());
    json.put("fixations", scan.fixations());
    json.put("scanpaths_per_participant", Json.of(perParticipant));
    json.put("fixations_per_scanpath", Json.of(scan.perScanpath()));
    return json;
  }

  @Override
  public List<String> warnings() {
    return perParticipant.count() == 1
        ? List.of("there is one participant; nothing can be said of other people")
        : List.of();
  }
}
