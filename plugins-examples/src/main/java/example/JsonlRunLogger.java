package example;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The work of {@link JsonlLogger}. */
final class JsonlRunLogger implements RunLogger {
  private static final String FILE = "example.jsonl";

  /** So that an epoch of millions of steps does not wait in memory for its end. */
  private static final int MOST_WAITING = 1 << 20;

  private final RunFolder folder;
  private final Path file;

  /** Whole lines that are not on disk yet. */
  private final StringBuilder waiting = new StringBuilder();

  JsonlRunLogger(RunFolder folder) {
    this.folder = folder;
    this.file = folder.resolve(FILE);
  }

  /** Makes the empty file, so that a folder where nothing can be written is known now. */
  @Override
  public void start(RunInfo run) {
    folder.fresh(FILE);
    write(StandardOpenOption.CREATE_NEW);
  }

  @Override
  public State checkpoint() {
    flush();
    try {
      return State.builder().put("bytes", Files.size(file)).build();
    } catch (IOException e) {
      throw FileTrouble.of("cannot look at", file, e);
    }
  }

  /** What came after the checkpoint will be logged again: it is dropped. */
  @Override
  public void resume(RunInfo run, State state) {
    long bytes = state.whole("bytes");
    try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (open.size() < bytes) {
        throw new FoveaException(
            "%s: the checkpoint counted %d bytes, found %d".formatted(file, bytes, open.size()));
      }
      open.truncate(bytes);
    } catch (IOException e) {
      throw FileTrouble.of("cannot go on with", file, e);
    }
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    if (metrics.isEmpty()) {
      return;
    }
    for (String key : new String[] {"epoch", "step"}) {
      if (metrics.containsKey(key)) {
        throw new FoveaException(
            "%s: a metric may not be called '%s': every line has that key already"
                .formatted(file, key));
      }
    }
    waiting.append(JsonLine.of(metrics, epoch, step)).append('\n');
    if (waiting.length() >= MOST_WAITING) {
      flush();
    }
  }

  @Override
  public void epochEnd(int epoch) {
    flush();
  }

  @Override
  public void finish(RunStatus status) {
    flush();
  }

  // Opened anew each time: between epochs no handle is held, and nobody reads half a line.
  private void flush() {
    if (waiting.length() > 0) {
      write(StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      waiting.setLength(0);
    }
  }

  private void write(OpenOption... how) {
    try {
      Files.writeString(file, waiting, StandardCharsets.US_ASCII, how);
    } catch (IOException e) {
      throw FileTrouble.of("cannot write", file, e);
    }
  }
}
