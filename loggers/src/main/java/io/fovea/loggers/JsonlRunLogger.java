package io.fovea.loggers;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.state.State;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** The work of {@link JsonlLogger}. */
final class JsonlRunLogger implements RunLogger {
  private static final String FILE = "metrics.jsonl";

  /** So that an epoch of millions of steps does not wait in memory for its end. */
  private static final int MOST_WAITING = 1 << 20;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final boolean wallTime;
  private final RunFolder folder;
  private final Clock clock;
  private final GrowingFile file;
  private final Started started = new Started();

  /** Whole lines that are not on disk yet. */
  private final StringBuilder waiting = new StringBuilder();

  JsonlRunLogger(boolean wallTime, RunFolder folder, Clock clock) {
    this.wallTime = wallTime;
    this.folder = folder;
    this.clock = clock;
    this.file = new GrowingFile(folder.resolve(FILE));
  }

  /** Makes the empty file, so that a folder where nothing can be written is known now. */
  @Override
  public void start(RunInfo run) {
    started.now();
    folder.fresh(FILE);
    file.create();
  }

  @Override
  public void resume(RunInfo run, State state) {
    started.now();
    file.cutTo(state.whole("bytes"));
  }

  @Override
  public State checkpoint() {
    flush();
    return State.builder().put("bytes", file.size()).build();
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    if (metrics.isEmpty()) {
      return;
    }
    waiting.append(line(metrics, epoch, step)).append('\n');
    if (waiting.length() >= MOST_WAITING) {
      flush();
    }
  }

  private String line(Map<String, Double> metrics, int epoch, long step) {
    JsonObject line = new JsonObject();
    line.addProperty("epoch", epoch);
    line.addProperty("step", step);
    if (wallTime) {
      line.addProperty("wall_time", clock.millis() / 1e3);
    }
    JsonObject values = new JsonObject();
    new TreeMap<>(metrics).forEach((name, value) -> values.add(name, Numbers.json(value)));
    line.add("metrics", values);
    return GSON.toJson(line);
  }

  @Override
  public void epochEnd(int epoch) {
    flush();
  }

  @Override
  public void finish(RunStatus status) {
    flush();
  }

  private void flush() {
    if (waiting.length() > 0) {
      file.append(waiting.toString().getBytes(StandardCharsets.UTF_8));
      waiting.setLength(0);
    }
  }
}
