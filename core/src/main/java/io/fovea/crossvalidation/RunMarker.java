package io.fovea.crossvalidation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.fovea.logging.AtomicFiles;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * From which settings a run's folder comes, and which process writes to it. It stands beside the
 * folder. A process that outlives the cross-validation that started it (as after {@code kill -9})
 * is found out by it, so that no two write to one folder.
 *
 * @param settings the hash of the task's settings
 * @param process the process's number, 0 if there is none
 * @param started when that process began, in milliseconds since 1970; numbers are used again
 */
public record RunMarker(String settings, long process, long started) {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /** Of a task that no process has taken yet. */
  public static RunMarker of(RunTask task) {
    return new RunMarker(task.settings(), 0, 0);
  }

  /** Of a task that a process works at. */
  public static RunMarker of(RunTask task, ProcessHandle process) {
    return new RunMarker(task.settings(), process.pid(), startOf(process));
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(at -> at.toEpochMilli()).orElse(0L);
  }

  static Optional<RunMarker> read(RunTask task) {
    Path file = task.marker();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(GSON.fromJson(Files.readString(file), RunMarker.class));
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", file, e);
    } catch (JsonParseException e) {
      throw new FoveaException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  /** Writes or replaces the marker; it is never half-written. */
  public void write(RunTask task) {
    AtomicFiles.writeText(task.marker(), out -> out.append(GSON.toJson(this)).append('\n'));
  }

  boolean isAlive() {
    return process != 0
        && ProcessHandle.of(process)
            .filter(ProcessHandle::isAlive)
            .filter(other -> startOf(other) == started)
            .isPresent();
  }
}
