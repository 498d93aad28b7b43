package io.fovea.loggers;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.fovea.logging.RunFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * {@code mlflow-unsent.jsonl}: requests that were not made, a line for each, so that they can be
 * made later. Made with the first line.
 */
final class MlflowUnsent {
  static final String FILE = "mlflow-unsent.jsonl";
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final GrowingFile file;
  private int requests;
  private int calls;

  MlflowUnsent(RunFolder folder) {
    this.file = new GrowingFile(folder.resolve(FILE));
  }

  /** From the training's thread and the sending one; also of a thread that is to end. */
  synchronized void add(MlflowRequest request) {
    // Java closes a file under a thread that was interrupted.
    boolean interrupted = Thread.interrupted();
    try {
      write(request);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends what a thread waits for, but never in the middle of a line. */
  synchronized void interrupt(Thread thread) {
    thread.interrupt();
  }

  /** In bytes. */
  synchronized long size() {
    return Files.exists(file.path()) ? file.size() : 0;
  }

  /**
   * Drops what was added after a checkpoint; a file that was sent and deleted meanwhile is fine.
   */
  void cutTo(long size) {
    if (size() > size) {
      file.cutTo(size);
    }
  }

  private void write(MlflowRequest request) {
    JsonObject line = new JsonObject();
    line.addProperty("request", "POST /api/2.0/mlflow/" + request.path());
    line.add("body", request.body());
    if (!Files.exists(file.path())) {
      file.create();
    }
    file.append((GSON.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8));
    requests++;
    calls += request.calls();
  }

  synchronized int requests() {
    return requests;
  }

  synchronized int calls() {
    return calls;
  }

  @Override
  public String toString() {
    return file.path().toString();
  }
}
