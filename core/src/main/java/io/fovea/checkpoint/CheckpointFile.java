package io.fovea.checkpoint;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.fovea.logging.AtomicFiles;
import io.fovea.logging.RunJson;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("sha256", "0".repeat(Header.HASH_DIGITS));
    metadata.put("format", FORMAT);
    metadata.put("format_version", Integer.toString(VERSION));
    metadata.put("fovea", RunJson.versionsHere().get("fovea"));
    metadata.put("state", StateJson.write(state, arrays));
    byte[] head = new Header(metadata, arrays).bytes();
    AtomicFiles.writeDurably(
        file,
        draft -> {
          try (FileChannel channel = FileChannel.open(draft, CREATE_NEW, WRITE)) {
            CheckpointOutput output = new CheckpointOutput(channel);
            output.write(head, arrays.values());
            output.sign();
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
    if (!Files.isRegularFile(file)) {
      throw new FoveaException(file + ": is a device or a pipe, not a checkpoint");
    }
    try (FileChannel channel = FileChannel.open(file, READ)) {
      return new CheckpointInput(channel).read();
    } catch (DamagedException e) {
      throw new FoveaException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw FileTrouble.of("cannot read the checkpoint", file, e);
    }
  }
}
