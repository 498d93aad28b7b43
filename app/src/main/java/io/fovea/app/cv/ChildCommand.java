package io.fovea.app.cv;

import io.fovea.crossvalidation.RunTask;
import io.fovea.wiring.RunOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The command line of a training in a process of its own: this process's Java, options and class
 * path (so that a child starts from the same class archive), and {@code fovea fit}.
 */
final class ChildCommand {
  /** Options that two processes cannot share: ports, files that they write. */
  private static final List<String> OURS_ALONE =
      List.of(
          "-agentlib:jdwp",
          "-Xrunjdwp",
          "-Dcom.sun.management.jmxremote",
          "-XX:ArchiveClassesAtExit",
          "-XX:+RecordDynamicDumpInfo");

  private final List<String> java;
  private final List<String> more;
  private final String test;

  private ChildCommand(List<String> java, List<String> more, String test) {
    this.java = List.copyOf(java);
    this.more = List.copyOf(more);
    this.test = test;
  }

  /**
   * As this process was started.
   *
   * @param pluginPath where a child looks for plugins, too
   * @param weights those with which a test part is measured
   */
  static ChildCommand likeThis(List<Path> pluginPath, RunOptions.TestWith weights) {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(shared(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.fovea.app.Main"));
    List<String> more = new ArrayList<>();
    pluginPath.forEach(place -> more.addAll(List.of("--plugin-path", place.toString())));
    return new ChildCommand(java, more, "--test=" + weights.name().toLowerCase(Locale.ROOT));
  }

  /** The options without those that two processes cannot share. */
  static List<String> shared(List<String> options) {
    return options.stream()
        .filter(option -> OURS_ALONE.stream().noneMatch(option::startsWith))
        .toList();
  }

  /**
   * @param checkpoint where the run goes on; empty to begin it
   */
  List<String> of(RunTask task, Optional<Path> checkpoint) {
    List<String> command = new ArrayList<>(java);
    command.add("fit");
    if (checkpoint.isPresent()) { // which knows the experiment, its settings and its folder
      command.addAll(List.of("--resume", checkpoint.get().toString()));
    } else {
      command.add(task.experiment().toString());
      task.sets().forEach(set -> command.addAll(List.of("--set", set)));
      command.addAll(List.of("--run-dir", task.folder().toString()));
    }
    command.addAll(more);
    if (task.test()) {
      command.add(test);
    }
    return command;
  }
}
