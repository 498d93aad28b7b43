package io.fovea.crossvalidation;

import io.fovea.spec.FoveaException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Does runs, several at a time; what is there already is not done again. After a failure the others
 * go on, since what they do is kept, but for this: while no run at all has finished, a failure
 * means that the next ones will most likely fail, too, and none is begun any more.
 */
final class Jobs {
  private final FoldRunner runner;
  private final int jobs;
  private final CvListener listener;

  private final Queue<Pending> pending = new ArrayDeque<>();
  private final Map<RunTask, FinishedRun> finished = new LinkedHashMap<>();
  private final List<RunTask> failed = new ArrayList<>();
  private int total;
  private long workedNanos;
  private int worked;
  private int working;

  private record Pending(RunTask task, Resume resume) {}

  Jobs(FoldRunner runner, int jobs, CvListener listener) {
    this.runner = runner;
    this.jobs = jobs;
    this.listener = listener;
  }

  /**
   * The finished runs of all tasks, in their order.
   *
   * @throws FoveaException if a folder is refused, before anything is begun; or, when the others
   *     have ended, if a run failed
   */
  synchronized Map<RunTask, FinishedRun> run(List<RunTask> tasks) throws InterruptedException {
    prepare(tasks);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(jobs, pending.size()); i++) {
      Thread worker = new Thread(this::work, "cross-validation-" + i);
      worker.setDaemon(true);
      workers.add(worker);
    }
    working = workers.size();
    workers.forEach(Thread::start);
    try {
      // Until all have gone home: one that lingered would take work of the next round.
      while (working > 0) {
        wait();
      }
    } catch (InterruptedException e) {
      workers.forEach(Thread::interrupt);
      throw e;
    }
    return inOrder(tasks);
  }

  private void prepare(List<RunTask> tasks) {
    pending.clear();
    finished.clear();
    failed.clear();
    total = tasks.size();
    int interrupted = 0;
    for (RunTask task : tasks) {
      Resume resume = Resume.of(task);
      if (resume instanceof Resume.Done done) {
        finished.put(task, done.run());
      } else {
        pending.add(new Pending(task, resume));
        interrupted += resume instanceof Resume.GoOn ? 1 : 0;
      }
    }
    listener.found(finished.size(), interrupted, total);
  }

  private Map<RunTask, FinishedRun> inOrder(List<RunTask> tasks) throws InterruptedException {
    if (finished.size() < total && failed.isEmpty()) {
      throw new InterruptedException("stopped");
    }
    if (finished.size() < total) {
      throw new FoveaException(
          "%d of %d runs failed%s; the %d finished ones are kept: mend it and run again with the same"
                  .formatted(failed.size(), total, notBegun(), finished.size())
              + " --out. Failed: "
              + String.join(", ", failed.stream().map(RunTask::title).sorted().toList()));
    }
    Map<RunTask, FinishedRun> ordered = new LinkedHashMap<>();
    tasks.forEach(task -> ordered.put(task, finished.get(task)));
    return Collections.unmodifiableMap(ordered);
  }

  private String notBegun() {
    return pending.isEmpty() ? "" : " and %d were not begun".formatted(pending.size());
  }

  private void work() {
    try {
      for (Pending next = next(); next != null; next = next()) {
        one(next);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      goHome();
    }
  }

  private synchronized void goHome() {
    working--;
    notifyAll();
  }

  private synchronized Pending next() {
    boolean hopeless = finished.isEmpty() && !failed.isEmpty();
    return hopeless ? null : pending.poll();
  }

  private void one(Pending next) throws InterruptedException {
    long start = System.nanoTime();
    RunTask task = next.task();
    try {
      runner.run(task, begin(next));
      FinishedRun run =
          FinishedRun.read(task.folder())
              .orElseThrow(
                  () ->
                      new FoveaException(
                          task.folder() + ": the run has ended, but its run.json does not say so"));
      succeed(task, run, System.nanoTime() - start);
    } catch (RuntimeException e) {
      fail(task, e);
    }
  }

  /** The folder as the runner expects it, and whose it is. */
  private static Optional<Path> begin(Pending next) {
    if (next.resume() instanceof Resume.GoOn goOn) {
      return Optional.of(goOn.checkpoint());
    }
    if (next.resume() instanceof Resume.Anew anew && anew.partial()) {
      Folders.remove(next.task().folder());
    }
    Folders.make(next.task().folder().toAbsolutePath().getParent());
    RunMarker.of(next.task()).write(next.task());
    return Optional.empty();
  }

  private synchronized void succeed(RunTask task, FinishedRun run, long nanos) {
    finished.put(task, run);
    workedNanos += nanos;
    worked++;
    int done = finished.size() + failed.size();
    listener.finished(task, run, Duration.ofNanos(nanos), done, total, left(total - done));
    notifyAll();
  }

  /** As long as those that were done here took, in the mean. */
  private Optional<Duration> left(int runs) {
    return runs == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(workedNanos / worked * runs / Math.min(jobs, runs)));
  }

  private synchronized void fail(RunTask task, RuntimeException reason) {
    failed.add(task);
    listener.failed(task, reason, finished.size() + failed.size(), total);
    notifyAll();
  }
}
