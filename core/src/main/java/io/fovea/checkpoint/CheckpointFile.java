package io.fovea.checkpoint;

import io.fovea.logging.AtomicFiles;
import io.fovea.logging.RunJson;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A {@link State} as one file. The file is a safetensors file, so that other programs can look at
 * its arrays: eight bytes with the header's length (little endian), the header in JSON, the numbers
 * (F32, little endian). The header begins with {@code __metadata__}:
 *
 * <ul>
 *   <li>{@code sha256}: of the whole file, with these 64 digits taken for zeros
 *   <li>{@code format}: {@code fovea-checkpoint}
 *   <li>{@code format_version}: {@code 1}
 *   <li>{@code fovea}: the version that wrote it
 *   <li>{@code state}: the plain values, see {@link StateJson}
 * </ul>
 *
 * <p>It is written under another name, forced to the disk and moved over its place: after a crash
 * or a power cut there is the old file or the new one. Reading takes it for a checkpoint only if
 * every byte is as it was written; it never runs anything.
 */
public final class CheckpointFile {
  static final String FORMAT = "fovea-checkpoint";
  static final int VERSION = 1;

  private CheckpointFile() {}

  /**
   * Writes or replaces a checkpoint.
   *
   * @throws FoveaException if it cannot be written; what was there before is there still
   */
  public static void write(Path file, State state) {
    Map<String, State.Array> arrays = new LinkedHashMap<>();
    String json = StateJson.write(state, arrays);
    String fovea = RunJson.versionsHere().get("fovea");
    AtomicFiles.writeDurably(
        file,
        draft -> {
          try (FileChannel channel =
              FileChannel.open(
                  draft,
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE)) {
            new CheckpointOutput(channel).write(new Header(VERSION, fovea, json, arrays));
          }
        });
  }

  /**
   * Reads a checkpoint.
   *
   * @throws FoveaException if there is none, or it is cut off, changed, foreign or newer
   */
  public static State read(Path file) {
    if (!Files.exists(file)) {
      throw new FoveaException(file + ": no such checkpoint");
    }
    if (Files.isDirectory(file)) {
      throw new FoveaException(file + ": is a folder, not a checkpoint");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new CheckpointInput(channel).read();
    } catch (DamagedException e) {
      throw new FoveaException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw FileTrouble.of("cannot read the checkpoint", file, e);
    }
  }
}
