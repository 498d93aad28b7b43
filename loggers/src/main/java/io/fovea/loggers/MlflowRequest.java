package io.fovea.loggers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/**
 * A POST request of MLflow's REST API 2.0.
 *
 * @param path for example {@code runs/log-batch}
 * @param body its JSON, without the {@code run_id}
 * @param calls how many log calls it holds
 */
record MlflowRequest(String path, JsonObject body, int calls) {
  static MlflowRequest metrics(List<MlflowCall> calls) {
    JsonArray metrics = new JsonArray();
    calls.forEach(call -> metrics.addAll(call.json()));
    JsonObject body = new JsonObject();
    body.add("metrics", metrics);
    return new MlflowRequest("runs/log-batch", body, calls.size());
  }

  static MlflowRequest parameters(List<Map.Entry<String, Object>> parameters) {
    JsonArray pairs = new JsonArray();
    parameters.forEach(
        each ->
            pairs.add(
                pair(
                    MlflowText.name(each.getKey()),
                    MlflowText.parameter(String.valueOf(each.getValue())))));
    JsonObject body = new JsonObject();
    body.add("params", pairs);
    return new MlflowRequest("runs/log-batch", body, 0);
  }

  static MlflowRequest run(String name, Map<String, String> tags, long startMs) {
    JsonObject body = new JsonObject();
    body.addProperty("run_name", name);
    body.addProperty("start_time", startMs);
    JsonArray pairs = new JsonArray();
    tags.forEach((key, value) -> pairs.add(pair(MlflowText.name(key), MlflowText.tag(value))));
    body.add("tags", pairs);
    return new MlflowRequest("runs/create", body, 0);
  }

  static MlflowRequest status(String status) {
    JsonObject body = new JsonObject();
    body.addProperty("status", status);
    return new MlflowRequest("runs/update", body, 0);
  }

  /** The same of an experiment, or a run. */
  MlflowRequest with(String key, String value) {
    JsonObject more = body.deepCopy();
    more.add(key, new JsonPrimitive(value));
    return new MlflowRequest(path, more, calls);
  }

  private static JsonObject pair(String key, String value) {
    JsonObject pair = new JsonObject();
    pair.addProperty("key", key);
    pair.addProperty("value", value);
    return pair;
  }
}
