package io.fovea.loggers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One log call, or a part of one that has more metrics than a request may hold.
 *
 * @param json an array of MLflow's {@code Metric}
 */
record MlflowCall(JsonArray json) {
  /** What MLflow takes in one request. */
  static final int MOST_METRICS = 1000;

  static List<MlflowCall> of(Map<String, Double> metrics, long step, long timestampMs) {
    List<MlflowCall> calls = new ArrayList<>();
    JsonArray json = new JsonArray();
    for (Map.Entry<String, Double> each : new TreeMap<>(metrics).entrySet()) {
      if (json.size() == MOST_METRICS) {
        calls.add(new MlflowCall(json));
        json = new JsonArray();
      }
      json.add(metric(each.getKey(), each.getValue(), step, timestampMs));
    }
    if (!json.isEmpty()) {
      calls.add(new MlflowCall(json));
    }
    return calls;
  }

  private static JsonElement metric(String name, double value, long step, long timestampMs) {
    JsonObject metric = new JsonObject();
    metric.addProperty("key", MlflowText.name(name));
    metric.add("value", Numbers.json(value));
    metric.addProperty("timestamp", timestampMs);
    metric.addProperty("step", step);
    return metric;
  }

  static MlflowCall of(String text) {
    return new MlflowCall(JsonParser.parseString(text).getAsJsonArray());
  }

  int size() {
    return json.size();
  }
}
