package io.fovea.loggers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a tracking server keeps, and what it refuses. */
final class MlflowStore {
  private static final Pattern NAME =
      Pattern.compile("[/\\w.\\- ]{1,250}", Pattern.UNICODE_CHARACTER_CLASS);

  final Map<String, String> experiments = new TreeMap<>();
  final Map<String, String> params = new TreeMap<>();
  final Map<String, String> tags = new TreeMap<>();

  /** {@code step key value}, in order of arrival. */
  final List<String> metrics = new ArrayList<>();

  final List<String> statuses = new ArrayList<>();
  final List<String> runs = new ArrayList<>();

  /** What was asked for against the API's rules, other than what does not exist. */
  final List<String> violations = new ArrayList<>();

  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int status;
    final String code;

    Refused(int status, String code, String message) {
      super(message);
      this.status = status;
      this.code = code;
    }
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new Refused(400, "INVALID_PARAMETER_VALUE", what);
    }
  }

  synchronized JsonObject get(String path, String query) {
    require(path.equals("experiments/get-by-name"), "no GET " + path);
    String name = query.replaceFirst("^experiment_name=", "");
    if (!experiments.containsKey(name)) {
      throw new Refused(404, "RESOURCE_DOES_NOT_EXIST", "no experiment " + name);
    }
    JsonObject answer = new JsonObject();
    answer.add("experiment", object("experiment_id", experiments.get(name)));
    return answer;
  }

  synchronized JsonObject post(String path, JsonObject body) {
    try {
      return switch (path) {
        case "experiments/create" -> createExperiment(body);
        case "runs/create" -> createRun(body);
        case "runs/log-batch" -> logBatch(body);
        case "runs/update" -> update(body);
        default -> throw new Refused(404, "ENDPOINT_NOT_FOUND", path);
      };
    } catch (Refused refused) {
      violations.add(path + ": " + refused.getMessage());
      throw refused;
    }
  }

  private JsonObject createExperiment(JsonObject body) {
    fields(body, "name");
    String id = Integer.toString(experiments.size() + 1);
    require(experiments.putIfAbsent(body.get("name").getAsString(), id) == null, "there is one");
    return object("experiment_id", id);
  }

  private JsonObject createRun(JsonObject body) {
    fields(body, "experiment_id", "run_name", "start_time", "tags");
    require(experiments.containsValue(body.get("experiment_id").getAsString()), "experiment");
    pairs(body.getAsJsonArray("tags"), 5000).forEach(tags::put);
    runs.add(body.get("run_name").getAsString());
    JsonObject run = new JsonObject();
    run.add("info", object("run_id", "run" + runs.size()));
    JsonObject answer = new JsonObject();
    answer.add("run", run);
    return answer;
  }

  private JsonObject logBatch(JsonObject body) {
    fields(body, "run_id", "metrics", "params", "tags");
    checkRun(body);
    JsonArray sent = array(body, "metrics");
    require(sent.size() <= 1000, sent.size() + " metrics");
    JsonArray named = array(body, "params");
    require(named.size() <= 100, named.size() + " params");
    pairs(named, 6000)
        .forEach(
            (key, value) ->
                require(
                    value.equals(params.merge(key, value, (old, again) -> old)),
                    "param " + key + " was something else"));
    for (JsonElement each : sent) {
      metrics.add(metric(each.getAsJsonObject()));
    }
    return new JsonObject();
  }

  private static String metric(JsonObject metric) {
    fields(metric, "key", "value", "timestamp", "step");
    String key = metric.get("key").getAsString();
    require(NAME.matcher(key).matches() && !key.startsWith("/"), "metric name " + key);
    require(!List.of(key.split("/", -1)).contains(".."), "metric name " + key);
    var value = metric.get("value").getAsJsonPrimitive();
    require(
        value.isNumber() || Set.of("NaN", "Infinity", "-Infinity").contains(value.getAsString()),
        "metric value " + value);
    require(metric.get("timestamp").getAsLong() >= 0, "timestamp");
    return metric.get("step").getAsLong() + " " + key + " " + value.getAsString();
  }

  private JsonObject update(JsonObject body) {
    fields(body, "run_id", "status", "end_time");
    checkRun(body);
    String status = body.get("status").getAsString();
    require(
        Set.of("RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED").contains(status), status);
    require(body.has("end_time") != status.equals("RUNNING"), "end_time of " + status);
    statuses.add(body.get("run_id").getAsString() + " " + status);
    return new JsonObject();
  }

  private void checkRun(JsonObject body) {
    String id = body.get("run_id").getAsString();
    require(id.matches("run\\d+") && Integer.parseInt(id.substring(3)) <= runs.size(), "run " + id);
  }

  private static Map<String, String> pairs(JsonArray pairs, int longest) {
    Map<String, String> map = new TreeMap<>();
    for (JsonElement each : pairs) {
      fields(each.getAsJsonObject(), "key", "value");
      String key = each.getAsJsonObject().get("key").getAsString();
      String value = each.getAsJsonObject().get("value").getAsString();
      require(NAME.matcher(key).matches(), "name " + key);
      require(value.length() <= longest, value.length() + " characters of " + key);
      require(map.put(key, value) == null, key + " is there twice");
    }
    return map;
  }

  private static JsonArray array(JsonObject body, String name) {
    return body.has(name) ? body.getAsJsonArray(name) : new JsonArray();
  }

  private static void fields(JsonObject body, String... known) {
    require(List.of(known).containsAll(body.keySet()), "fields " + body.keySet());
  }

  private static JsonObject object(String key, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(key, value);
    return object;
  }
}
