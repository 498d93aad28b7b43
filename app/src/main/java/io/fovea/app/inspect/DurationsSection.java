package io.fovea.app.inspect;

import io.fovea.app.inspect.Histogram.Bin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long fixations are, and whether their unit looks right. */
final class DurationsSection implements Section {
  private static final int MOST_BINS = 16;
  private static final int BAR = 50;

  private final Distribution durations;
  private final Histogram histogram;

  DurationsSection(FixationScan scan) {
    durations = scan.durationMs();
    histogram = Histogram.of(durations.sample(), MOST_BINS);
  }

  @Override
  public String key() {
    return "durations_ms";
  }

  @Override
  public String title() {
    return durations.exact() ? "durations in ms" : "durations in ms (quantiles of a sample)";
  }

  @Override
  public List<String> lines() {
    if (durations.count() == 0) {
      return List.of("  none: data.columns.duration names no column, or it is empty");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "  min %s, 5 %% %s, median %s, 95 %% %s, max %s, mean %s"
            .formatted(
                Words.number(durations.min()),
                Words.number(durations.quantile(0.05)),
                Words.number(durations.quantile(0.5)),
                Words.number(durations.quantile(0.95)),
                Words.number(durations.max()),
                Words.number(durations.mean())));
    lines.addAll(bars());
    return lines;
  }

  private List<String> bars() {
    long largest = histogram.bins().stream().mapToLong(Bin::count).max().orElse(0);
    long all = histogram.bins().stream().mapToLong(Bin::count).sum();
    Columnar table = new Columnar();
    for (Bin bin : histogram.bins()) {
      table.row("", from(bin), to(bin), Words.share(bin.count(), all));
    }
    List<String> rows = table.lines("");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String bar = Words.bar(histogram.bins().get(i).count(), largest, BAR);
      lines.add((rows.get(i) + "  " + bar).stripTrailing());
    }
    return lines;
  }

  private static String from(Bin bin) {
    if (Double.isInfinite(bin.from())) {
      return "below";
    }
    return Double.isInfinite(bin.to()) ? "from" : Words.number(bin.from()) + " ..";
  }

  private static String to(Bin bin) {
    return Words.number(Double.isInfinite(bin.to()) ? bin.from() : bin.to());
  }

  @Override
  public Object json() {
    Map<String, Object> json = new LinkedHashMap<>(Json.of(durations));
    json.put("histogram", Json.of(histogram));
    return json;
  }

  @Override
  public List<String> warnings() {
    return DurationUnit.warning(durations.quantile(0.5)).map(List::of).orElse(List.of());
  }
}
