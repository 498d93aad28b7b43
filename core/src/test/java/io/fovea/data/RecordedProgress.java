package io.fovea.data;

import java.util.ArrayList;
import java.util.List;

/** What was heard, a line for each piece of work: "what done of total". */
final class RecordedProgress implements Progress {
  private final List<String> lines = new ArrayList<>();
  private final Thread thread = Thread.currentThread();
  private String what;
  private long total;
  private long done;

  List<String> lines() {
    return lines;
  }

  @Override
  public void begin(String work, long steps) {
    if (what != null || Thread.currentThread() != thread) {
      throw new AssertionError(work + " begins before the end of " + what);
    }
    what = work;
    total = steps;
    done = 0;
  }

  @Override
  public void advance(long steps) {
    done += steps;
    if (Thread.currentThread() != thread) {
      throw new AssertionError("told by another thread");
    }
  }

  @Override
  public void end() {
    lines.add("%s %d of %d".formatted(what, done, total));
    what = null;
  }
}
