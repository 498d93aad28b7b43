package io.fovea.callback;

import io.fovea.training.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder in which checkpoints lie, and their names there.
 *
 * @param path the folder
 * @param own whether it belongs to this run alone
 */
record CheckpointFolder(Path path, boolean own) {
  private static final String SUFFIX = ".ckpt";
  private static final String LAST = "last" + SUFFIX;
  private static final String EXCEPTION = "exception" + SUFFIX;

  Path last() {
    return path.resolve(LAST);
  }

  Path exception() {
    return path.resolve(EXCEPTION);
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /**
   * A name for a new file: {@code -v1}, {@code -v2}, ... is put behind one that is taken. A resumed
   * run may meet a file in its own folder which it wrote in its earlier life after the checkpoint
   * from which it goes on; that file has the same content and is written over.
   */
  String free(String base, KeptCheckpoints kept, Run run) {
    String name = base + SUFFIX;
    for (int version = 1; isTaken(name, kept, run); version++) {
      name = base + "-v" + version + SUFFIX;
    }
    return name;
  }

  private boolean isTaken(String name, KeptCheckpoints kept, Run run) {
    boolean ours = own && run.resumed();
    return kept.has(name) || (!ours && Files.exists(file(name)));
  }

  /** Those of the files that are here. */
  List<String> present(List<String> files) {
    return files.stream().filter(file -> Files.exists(file(file))).toList();
  }
}
