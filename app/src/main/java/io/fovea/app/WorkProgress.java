package io.fovea.app;

import io.fovea.data.Progress;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws work on the data with its rate and the time left, if it takes longer than a moment. */
final class WorkProgress implements Progress {
  private static final int INTERVAL_MS = 200;
  private static final long MOMENT_NANOS = 1_000_000_000;

  private final TerminalLine line;
  private final LongSupplier nanos;
  private String what = "";
  private long total;
  private long done;
  private long began;
  private ProgressBar bar;

  /**
   * @param nanos a clock, in nanoseconds
   */
  WorkProgress(TerminalLine line, LongSupplier nanos) {
    this.line = line;
    this.nanos = nanos;
  }

  /** On the terminal where there is one; else nothing is drawn. */
  static Progress ifSomebodyLooks() {
    return Terminal.isInteractive()
        ? new WorkProgress(new TerminalLine(System.err, Terminal.WIDTH), System::nanoTime)
        : NONE;
  }

  @Override
  public void begin(String work, long steps) {
    end();
    what = work;
    total = steps;
    done = 0;
    began = nanos.getAsLong();
  }

  @Override
  public void advance(long steps) {
    done += steps;
    if (bar != null) {
      bar.stepTo(done);
    } else if (nanos.getAsLong() - began > MOMENT_NANOS) {
      draw();
    }
  }

  private void draw() {
    line.show();
    bar =
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(total)
            .startsFrom(done, Duration.ofNanos(nanos.getAsLong() - began))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MS)
            .showSpeed()
            .setConsumer(line)
            .build();
  }

  @Override
  public void end() {
    if (bar != null) {
      bar.close();
      line.hide(); // a bar that was closed before it was drawn leaves its only drawing behind
      bar = null;
    }
  }
}
