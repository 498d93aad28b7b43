package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The event files of one run: one for each time that it began or went on, the last one growing.
 * TensorBoard reads them one after another, by name.
 */
final class EventFiles {
  private static final String PREFIX = "events.out.tfevents.";
  private static final String SUFFIX = ".fovea";

  /** So that an epoch of millions of steps does not wait in memory for its end. */
  private static final int MOST_WAITING = 1 << 20;

  private final RunFolder folder;
  private final List<GrowingFile> files = new ArrayList<>();
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

  EventFiles(RunFolder folder) {
    this.folder = folder;
  }

  /**
   * @throws FoveaException if the folder holds an older run's event file
   */
  void checkFresh() {
    there().forEach(file -> folder.fresh(file.getFileName().toString()));
  }

  /** Makes the file that is written from now on. */
  void begin(long seconds) {
    String name = PREFIX + seconds + "." + host() + SUFFIX;
    String fresh = name;
    for (int i = 1; Files.exists(folder.resolve(fresh)); i++) {
      fresh = name + "." + i;
    }
    GrowingFile file = new GrowingFile(folder.resolve(fresh));
    file.create();
    files.add(file);
  }

  void add(ProtoMessage event) {
    waiting.writeBytes(TfRecord.of(event.toBytes()));
    if (waiting.size() >= MOST_WAITING) {
      flush();
    }
  }

  void flush() {
    if (waiting.size() > 0) {
      files.get(files.size() - 1).append(waiting.toByteArray());
      waiting.reset();
    }
  }

  State state() {
    flush();
    return State.builder()
        .putTexts("names", files.stream().map(file -> file.path().getFileName() + "").toList())
        .putNumbers("bytes", files.stream().map(file -> (double) file.size()).toList())
        .build();
  }

  /** Takes the files back to what they were at a checkpoint; those begun since are deleted. */
  void resume(State state) {
    List<String> names = state.texts("names");
    List<Double> sizes = state.numbers("bytes");
    for (int i = 0; i < names.size(); i++) {
      GrowingFile file = new GrowingFile(folder.resolve(names.get(i)));
      file.cutTo(sizes.get(i).longValue());
      files.add(file);
    }
    for (Path file : there()) {
      if (!names.contains(file.getFileName().toString())) {
        delete(file);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw FileTrouble.of("cannot delete", file, e);
    }
  }

  /** Ours only: another program's event files are none of our business. */
  private List<Path> there() {
    try (Stream<Path> entries = Files.list(folder.path())) {
      return entries.filter(file -> isOurs(file.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      throw FileTrouble.of("cannot list", folder.path(), e);
    }
  }

  private static boolean isOurs(String name) {
    return name.startsWith(PREFIX) && name.matches(".*\\.fovea(\\.\\d+)?");
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "_");
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
