package io.fovea.logging;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.fovea.spec.Internal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a {@code run.json} says of a run that goes on.
 *
 * @param started when the run began, for the first time
 * @param resumes when it has gone on so far, the oldest first
 * @param before how it ended the last time
 */
@Internal
public record EarlierRun(Instant started, List<RunResume> resumes, RunResume.Before before) {
  private static final Logger log = LoggerFactory.getLogger(EarlierRun.class);

  public EarlierRun {
    resumes = List.copyOf(resumes);
  }

  /** Empty, with a warning, where the file cannot be read: a run goes on without its history. */
  public static Optional<EarlierRun> read(Path file) {
    try {
      return Optional.of(of(JsonParser.parseString(Files.readString(file)).getAsJsonObject()));
    } catch (IOException | RuntimeException e) {
      log.warn("{} cannot be read and begins anew: {}", file, e.toString());
      return Optional.empty();
    }
  }

  /**
   * Whether a run ended before its training began, as a refused one does: nothing is lost of it.
   */
  public static boolean neverTrained(Path file) {
    try {
      JsonObject run = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      JsonElement data = run.get("simulated_data"); // known as soon as there are data
      return run.get("status").getAsString().equals(RunJson.lower(RunStatus.FAILED))
          && (data == null || data.isJsonNull());
    } catch (IOException | RuntimeException none) {
      return false;
    }
  }

  private static EarlierRun of(JsonObject run) {
    List<RunResume> resumes = new ArrayList<>();
    if (run.has("resumes")) {
      run.getAsJsonArray("resumes").forEach(entry -> resumes.add(resume(entry.getAsJsonObject())));
    }
    return new EarlierRun(Instant.parse(run.get("started").getAsString()), resumes, before(run));
  }

  private static RunResume resume(JsonObject entry) {
    return new RunResume(
        Instant.parse(entry.get("at").getAsString()),
        entry.get("from_step").getAsLong(),
        before(entry.getAsJsonObject("before")));
  }

  private static RunResume.Before before(JsonObject run) {
    JsonElement ended = run.get("ended");
    Map<String, Double> metrics = new LinkedHashMap<>();
    // NaN and infinities are written as text, which this reads, too.
    run.getAsJsonObject("metrics")
        .entrySet()
        .forEach(
            entry -> metrics.put(entry.getKey(), Double.valueOf(entry.getValue().getAsString())));
    return new RunResume.Before(
        run.get("status").getAsString(),
        ended.isJsonNull() ? Optional.empty() : Optional.of(Instant.parse(ended.getAsString())),
        metrics);
  }

  public boolean isFinished() {
    return before.status().equals(RunJson.lower(RunStatus.FINISHED));
  }

  /** The moments at which it went on, with this one. */
  public List<RunResume> resumedAt(Instant now, long step) {
    List<RunResume> all = new ArrayList<>(resumes);
    all.add(new RunResume(now, step, before));
    return List.copyOf(all);
  }
}
