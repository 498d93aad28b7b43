package io.fovea.checkpoint;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.fovea.logging.AtomicFiles;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Arrays by name in a safetensors file, the format in which most weights are exchanged. Data and
 * nothing else: reading runs no code. Kept as floats whatever the file has: F32, F16 and BF16
 * exactly, F64, I64 and I32 as the nearest float (infinity beyond the largest); other kinds are
 * refused.
 *
 * @param metadata what the file says of itself
 * @param tensors in the order of the header
 */
public record Safetensors(Map<String, String> metadata, Map<String, State.Array> tensors) {
  /**
   * Reads a file, whole.
   *
   * @throws FoveaException if it is missing, cut off, breaks the format's rules or has a kind of
   *     numbers that is not known
   */
  public static Safetensors read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new FoveaException(
          file + (Files.exists(file) ? ": is not a file" : ": no such safetensors file"));
    }
    try (FileChannel channel = FileChannel.open(file, READ)) {
      TensorInput input = new TensorInput(channel);
      byte[] head = input.head();
      HeaderJson header = HeaderJson.parse(head);
      TensorEntry.checkLayout(header.tensors(), input.dataBytes(head));
      Map<String, State.Array> tensors = new LinkedHashMap<>();
      for (Map.Entry<String, TensorEntry> tensor : header.tensors().entrySet()) {
        tensors.put(tensor.getKey(), input.array(tensor.getKey(), tensor.getValue(), head));
      }
      return new Safetensors(header.metadata(), tensors);
    } catch (DamagedException e) {
      throw new FoveaException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", file, e);
    }
  }

  /**
   * Writes or replaces a file with F32, whole or not at all.
   *
   * @throws FoveaException if it cannot be written, or a text is none that UTF-8 can hold
   */
  public void write(Path file) {
    if (tensors.containsKey(HeaderJson.METADATA)) {
      throw new FoveaException(
          "cannot write %s: no tensor can be named '%s'".formatted(file, HeaderJson.METADATA));
    }
    Stream.of(tensors.keySet(), metadata.keySet(), metadata.values())
        .flatMap(Collection::stream)
        .forEach(text -> checkUnicode(file, text));
    byte[] head = new Header(metadata, tensors).bytes();
    AtomicFiles.writeDraft(
        file,
        draft -> {
          try (FileChannel channel = FileChannel.open(draft, CREATE_NEW, WRITE)) {
            new CheckpointOutput(channel).write(head, tensors.values());
          }
        });
  }

  private static void checkUnicode(Path file, String text) {
    if (!Surrogates.escaped(text, "").equals(text)) {
      throw new FoveaException(
          "cannot write %s: '%s' has half a surrogate pair, which UTF-8 cannot hold"
              .formatted(file, text));
    }
  }
}
