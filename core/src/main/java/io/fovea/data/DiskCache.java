package io.fovea.data;

import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of encoded scanpaths, each file named after the {@link CacheKey} of what it holds. Any
 * number of processes may use it at once; any file may be deleted between runs.
 */
final class DiskCache {
  static final String SUFFIX = ".encoded";

  private final Path folder;
  private final Progress progress;
  private final List<String> notes = new ArrayList<>();

  DiskCache(Path folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /** One thing to keep: an input of a part. */
  record Entry(String what, String key, int samples) {}

  /** What was found, made and mended, for a person. */
  List<String> notes() {
    return notes;
  }

  /** What an earlier run left, if it is there and whole. */
  Optional<TensorFile> find(Entry entry) {
    Path file = file(entry);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      TensorFile found = open(entry);
      notes.add(
          "cache: %s reused from %s (%s)".formatted(entry.what(), file, Size.text(found.bytes())));
      return Optional.of(found);
    } catch (IOException e) {
      notes.add("WARNING: cache file %s is made anew: %s".formatted(file, FileTrouble.reason(e)));
      return Optional.empty();
    }
  }

  /**
   * Encodes once for all entries and keeps each in a file.
   *
   * @param encoder gives the entries' inputs, in their order
   * @param bytes about how much will be written
   */
  List<TensorFile> make(List<Entry> entries, Encoder encoder, Workers workers, long bytes) {
    List<Draft> drafts = new ArrayList<>();
    try {
      try {
        Files.createDirectories(folder);
        Draft.sweep(folder);
        checkSpace(bytes);
        for (Entry entry : entries) {
          drafts.add(new Draft(file(entry)));
        }
        write(entries, drafts, encoder, workers);
        return publish(entries, drafts);
      } finally {
        for (Draft draft : drafts) {
          draft.close();
        }
      }
    } catch (IOException e) {
      throw new FoveaException(
          "data.cache_dir: cannot write %s (%s) into %s: %s; mend that, name another folder, or set"
                  .formatted(names(entries), Size.text(bytes), folder, FileTrouble.reason(e))
              + " data.cache to memory or none",
          e);
    }
  }

  private static String names(List<Entry> entries) {
    return String.join(", ", entries.stream().map(Entry::what).toList());
  }

  /** Better refused now than when the disk is full. */
  private void checkSpace(long bytes) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (bytes > free) {
      throw new IOException("only %s are free".formatted(Size.text(free)));
    }
  }

  private void write(List<Entry> entries, List<Draft> drafts, Encoder encoder, Workers workers)
      throws IOException {
    List<TensorFileWriter> writers = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Entry entry = entries.get(i);
      writers.add(new TensorFileWriter(drafts.get(i).channel(), entry.key(), entry.samples()));
    }
    Encoder.Sink<IOException> sink =
        sample -> {
          for (int i = 0; i < sample.length; i++) {
            writers.get(i).add(sample[i]);
          }
        };
    encoder.all(workers, progress, "encoding " + names(entries), sink);
    for (TensorFileWriter writer : writers) {
      writer.finish();
    }
  }

  private List<TensorFile> publish(List<Entry> entries, List<Draft> drafts) throws IOException {
    List<TensorFile> made = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Entry entry = entries.get(i);
      try {
        drafts.get(i).publish();
      } catch (IOException e) {
        // Where a file in use cannot be replaced, another process may just have put the same there.
        if (!Files.exists(file(entry))) {
          throw e;
        }
      }
      made.add(open(entry));
      notes.add(
          "cache: %s written to %s (%s)"
              .formatted(entry.what(), file(entry), Size.text(made.get(i).bytes())));
    }
    return made;
  }

  private TensorFile open(Entry entry) throws IOException {
    return TensorFile.open(
        file(entry), entry.key(), entry.samples(), TensorFile.SEGMENT_BYTES, progress);
  }

  private Path file(Entry entry) {
    return folder.resolve(entry.key() + SUFFIX);
  }
}
