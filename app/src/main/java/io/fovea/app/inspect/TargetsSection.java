package io.fovea.app.inspect;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ValuesTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the numbers to be learned are distributed. */
final class TargetsSection implements Section {
  private static final int LONGEST_NAME = 22;

  private final Map<String, Distribution> targets = new LinkedHashMap<>();

  TargetsSection(List<Sample> samples, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      targets.put(names.get(i), of(samples, i));
    }
  }

  /** The distribution of one target. */
  static Distribution of(List<Sample> samples, int place) {
    Distribution values = new Distribution();
    for (Sample sample : samples) {
      if (sample.target() instanceof ValuesTarget target) {
        values.add(target.values().get(place));
      }
    }
    return values;
  }

  @Override
  public String key() {
    return "targets";
  }

  @Override
  public String title() {
    return "targets";
  }

  @Override
  public List<String> lines() {
    Columnar table =
        new Columnar().row("", "mean", "sd", "min", "5 %", "25 %", "median", "75 %", "95 %", "max");
    targets.forEach(
        (name, values) ->
            table.row(
                Words.cut(name, LONGEST_NAME),
                Words.number(values.mean()),
                Words.number(values.sd()),
                Words.number(values.min()),
                Words.number(values.quantile(0.05)),
                Words.number(values.quantile(0.25)),
                Words.number(values.quantile(0.5)),
                Words.number(values.quantile(0.75)),
                Words.number(values.quantile(0.95)),
                Words.number(values.max())));
    return table.lines("  ");
  }

  @Override
  public Object json() {
    Map<String, Object> json = new LinkedHashMap<>();
    targets.forEach((name, values) -> json.put(name, Json.of(values)));
    return json;
  }

  @Override
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    targets.forEach(
        (name, values) -> {
          if (values.min() == values.max()) {
            warnings.add("target %s is %s everywhere".formatted(name, Words.number(values.min())));
          }
        });
    return warnings;
  }
}
