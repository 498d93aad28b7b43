package io.fovea.app.inspect;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What programs read. A number that does not exist (of no values, say) is null. */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private Json() {}

  /** As text in lines. */
  public static String text(Object value) {
    return GSON.toJson(value);
  }

  /** JSON has no NaN and no infinity. */
  static Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Count, range, mean, deviation and quantiles. */
  static Map<String, Object> of(Distribution distribution) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", distribution.count());
    json.put("missing", distribution.missing());
    json.put("min", number(distribution.min()));
    json.put("p05", number(distribution.quantile(0.05)));
    json.put("p25", number(distribution.quantile(0.25)));
    json.put("median", number(distribution.quantile(0.5)));
    json.put("p75", number(distribution.quantile(0.75)));
    json.put("p95", number(distribution.quantile(0.95)));
    json.put("max", number(distribution.max()));
    json.put("mean", number(distribution.mean()));
    json.put("sd", number(distribution.sd()));
    json.put("quantiles_are_exact", distribution.exact());
    return json;
  }

  /** Bins; an open end is null. */
  static List<Map<String, Object>> of(Histogram histogram) {
    return histogram.bins().stream()
        .map(
            bin -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("from", number(bin.from()));
              json.put("to", number(bin.to()));
              json.put("count", bin.count());
              return json;
            })
        .toList();
  }
}
