package io.fovea.app.cv;

import io.fovea.crossvalidation.FoldRunner;
import io.fovea.crossvalidation.RunMarker;
import io.fovea.crossvalidation.RunTask;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.wiring.RunOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Each training in a process of its own, since one JVM trains once at a time. What it says goes to
 * the task's log. When this process ends, by Ctrl-C too, its children are ended: first they get the
 * time to notice the Ctrl-C by themselves and to write a checkpoint.
 */
public final class ChildRunner implements FoldRunner, AutoCloseable {
  private static final int LAST_LINES = 12;
  private static final long NOTICE_SECONDS = 5;
  private static final long END_SECONDS = 20;

  private final ChildCommand command;
  private final Set<Process> children = new LinkedHashSet<>();
  private final Thread hook;
  private boolean stopping;

  /**
   * @param pluginPath where the children look for plugins
   * @param weights those with which test parts are measured
   * @param onStop what is said when this process is ended before its children
   */
  public ChildRunner(List<Path> pluginPath, RunOptions.TestWith weights, Runnable onStop) {
    this(ChildCommand.likeThis(pluginPath, weights), onStop);
  }

  ChildRunner(ChildCommand command, Runnable onStop) {
    this.command = command;
    this.hook =
        new Thread(
            () -> {
              onStop.run();
              stop();
            },
            "cross-validation-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void run(RunTask task, Optional<Path> checkpoint) throws InterruptedException {
    Process child = start(task, checkpoint);
    int exit;
    try {
      exit = child.waitFor();
    } catch (InterruptedException e) {
      child.destroy();
      throw e;
    } finally {
      forget(child);
    }
    if (exit != 0) {
      if (isStopping()) {
        throw new InterruptedException("stopped");
      }
      throw new FoveaException(
          "ended with status %d; the last lines of %s:%n%s"
              .formatted(exit, task.log(), lastLines(task.log())));
    }
  }

  private synchronized Process start(RunTask task, Optional<Path> checkpoint)
      throws InterruptedException {
    if (stopping) {
      throw new InterruptedException("stopped");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command.of(task, checkpoint)).redirectErrorStream(true);
    var log = task.log().toFile();
    builder.redirectOutput(
        checkpoint.isPresent()
            ? ProcessBuilder.Redirect.appendTo(log)
            : ProcessBuilder.Redirect.to(log));
    try {
      Process child = builder.start();
      children.add(child);
      child.getOutputStream().close(); // nobody answers its questions
      RunMarker.of(task, child.toHandle()).write(task);
      return child;
    } catch (IOException e) {
      throw FileTrouble.of("cannot start a process for", task.folder(), e);
    }
  }

  private synchronized void forget(Process child) {
    children.remove(child);
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private static String lastLines(Path log) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), Charset.defaultCharset()).lines().toList();
      return String.join(
          "\n",
          lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
              .map(line -> "  | " + line)
              .toList());
    } catch (IOException e) {
      return "  (cannot be read: " + FileTrouble.reason(e) + ")";
    }
  }

  private void stop() {
    List<Process> alive;
    synchronized (this) {
      stopping = true;
      alive = List.copyOf(children);
    }
    try {
      // A terminal's Ctrl-C has reached them, too; a second signal would cut their checkpoint
      // short.
      await(alive, NOTICE_SECONDS);
      alive.forEach(Process::destroy);
      await(alive, END_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    alive.forEach(Process::destroyForcibly);
  }

  private static void await(List<Process> alive, long seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (Process child : alive) {
      child.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
  }

  /** Ends what still runs. */
  @Override
  public void close() {
    boolean ending = isStopping();
    if (!ending) {
      Runtime.getRuntime().removeShutdownHook(hook);
      if (!children().isEmpty()) {
        stop();
      }
    }
  }

  private synchronized List<Process> children() {
    return List.copyOf(children);
  }
}
