package io.fovea.benchmarks;

import io.fovea.checkpoint.CheckpointFile;
import java.nio.file.Path;

/** Reads checkpoints; the first that is not whole ends it with its error. */
public final class ReadCheckpoints {
  private ReadCheckpoints() {}

  public static void main(String[] args) {
    for (String file : args) {
      CheckpointFile.read(Path.of(file));
    }
    System.out.println(args.length + " checkpoints read");
  }
}
