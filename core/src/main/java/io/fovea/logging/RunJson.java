package io.fovea.logging;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.fovea.spec.CoreVersion;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code run.json}: a {@link RunRecord} for people and scripts. Times are UTC in ISO 8601; {@code
 * status} is {@code running}, {@code finished} or {@code failed}; what is not known is null.
 *
 * <p>A run that went on keeps the time of its first start; {@code resumes} says when it went on,
 * from which step, and how it had ended before, with what was measured then.
 *
 * <p>Written when a run begins and again when it ends, so that a run that was killed is one whose
 * status is still {@code running}.
 */
public final class RunJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private final RunRecord run;

  public RunJson(RunRecord run) {
    this.run = run;
  }

  /** The versions that this JVM knows of itself: {@code fovea}, {@code java}, {@code os}. */
  public static Map<String, String> versionsHere() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("fovea", CoreVersion.current());
    versions.put("java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    return versions;
  }

  /**
   * Writes or replaces the file; it is never half-written.
   *
   * @throws io.fovea.spec.FoveaException if it cannot be written
   */
  public void write(Path file) {
    AtomicFiles.writeText(
        file,
        out -> {
          GSON.toJson(toJson(), out);
          out.write('\n');
        });
  }

  private JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("name", run.name());
    json.addProperty("simulated_data", run.simulated().orElse(null));
    json.addProperty("status", run.end().map(end -> lower(end.status())).orElse("running"));
    json.addProperty("started", run.started().toString());
    json.add("resumes", resumes());
    json.addProperty("ended", run.end().map(end -> end.at().toString()).orElse(null));
    json.addProperty("seed", run.seed());
    json.addProperty("threads", run.threads());
    json.addProperty("data_sha256", run.dataSha256().orElse(null));
    json.addProperty("split_sha256", run.splitSha256().orElse(null));
    json.add("data", GSON.toJsonTree(run.dataFacts()));
    json.add("metrics", metrics(run.end().map(RunRecord.End::metrics).orElse(Map.of())));
    json.add("versions", GSON.toJsonTree(run.versions()));
    json.add("machine", machine());
    json.add("plugins", plugins());
    return json;
  }

  /** JSON knows no NaN and no infinities: those are written as text. */
  private static JsonObject metrics(Map<String, Double> values) {
    JsonObject metrics = new JsonObject();
    values.forEach(
        (name, value) ->
            metrics.add(
                name,
                Double.isFinite(value)
                    ? new JsonPrimitive(value)
                    : new JsonPrimitive(value.toString())));
    return metrics;
  }

  private JsonArray resumes() {
    JsonArray resumes = new JsonArray();
    for (RunResume resume : run.resumes()) {
      JsonObject before = new JsonObject();
      before.addProperty("status", resume.before().status());
      before.addProperty("ended", resume.before().ended().map(Object::toString).orElse(null));
      before.add("metrics", metrics(resume.before().metrics()));
      JsonObject entry = new JsonObject();
      entry.addProperty("at", resume.at().toString());
      entry.addProperty("from_step", resume.fromStep());
      entry.add("before", before);
      resumes.add(entry);
    }
    return resumes;
  }

  private JsonObject machine() {
    JsonObject machine = new JsonObject();
    machine.addProperty("os", run.machine().os());
    machine.addProperty("arch", run.machine().arch());
    machine.addProperty("cores", run.machine().cores());
    machine.addProperty("memory_mib", run.machine().memoryMib());
    machine.addProperty("max_heap_mib", run.machine().maxHeapMib());
    return machine;
  }

  private JsonArray plugins() {
    JsonArray plugins = new JsonArray();
    for (RunPlugin plugin : run.plugins()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("kind", plugin.kind());
      entry.addProperty("name", plugin.name());
      entry.addProperty("class", plugin.type());
      plugin.version().ifPresent(version -> entry.addProperty("version", version));
      plugins.add(entry);
    }
    return plugins;
  }

  static String lower(RunStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
