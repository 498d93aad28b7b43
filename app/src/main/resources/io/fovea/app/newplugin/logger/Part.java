package __package__;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.logging.RunStatus;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FileTrouble;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/** A file of the run's folder with a line for each value: epoch, step, name and value by tabs. */
@Doc("Writes a line for each measured value: epoch, step, name and value.")
public record __Part__(@Doc("The file's name in the run's folder.") String file)
    implements RunLoggerSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this("__name__.tsv");
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.that(file.matches("\\w[\\w.-]*"), "file", "must be a plain file name", file);
  }

  @Override
  public String name() {
    return "__name__";
  }

  @Override
  public RunLogger create(RunFolder folder) {
    return new Lines(folder);
  }

  /** Lines reach the disk whole, at each epoch's end and at the run's. */
  private final class Lines implements RunLogger {
    private final RunFolder folder;
    private final Path path;
    private final StringBuilder waiting = new StringBuilder();

    Lines(RunFolder folder) {
      this.folder = folder;
      this.path = folder.resolve(file);
    }

    /** A folder where nothing can be written, or that is another run's, is known now. */
    @Override
    public void start(RunInfo run) {
      folder.fresh(file);
      write(StandardOpenOption.CREATE_NEW);
    }

    @Override
    public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
      new TreeMap<>(metrics)
          .forEach(
              (name, value) ->
                  waiting
                      .append("%d\t%d\t%s\t%s".formatted(epoch, step, oneLine(name), value))
                      .append('\n'));
    }

    private String oneLine(String name) {
      return name.replaceAll("\\s", " ");
    }

    @Override
    public void epochEnd(int epoch) {
      write(StandardOpenOption.APPEND);
    }

    @Override
    public void finish(RunStatus status) {
      write(StandardOpenOption.APPEND);
    }

    /** How long the file was, for a run that goes on later. */
    @Override
    public State checkpoint() {
      write(StandardOpenOption.APPEND);
      try {
        return State.builder().put("bytes", Files.size(path)).build();
      } catch (IOException e) {
        throw FileTrouble.of("cannot look at", path, e);
      }
    }

    /** What came after the checkpoint will be logged again: it is dropped. */
    @Override
    public void resume(RunInfo run, State state) {
      try (FileChannel open = FileChannel.open(path, StandardOpenOption.WRITE)) {
        open.truncate(state.whole("bytes"));
      } catch (IOException e) {
        throw FileTrouble.of("cannot go on with", path, e);
      }
    }

    private void write(StandardOpenOption how) {
      byte[] lines = waiting.toString().getBytes(StandardCharsets.UTF_8);
      try (FileChannel open = FileChannel.open(path, StandardOpenOption.WRITE, how)) {
        open.write(ByteBuffer.wrap(lines));
        waiting.setLength(0);
      } catch (IOException e) {
        throw FileTrouble.of("cannot write", path, e);
      }
    }
  }
}
