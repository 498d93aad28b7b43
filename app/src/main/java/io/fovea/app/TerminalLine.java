package io.fovea.app;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * One line of a terminal that is drawn over and over, and taken away while others print. With it
 * the progress bar never asks JLine for a terminal: nothing native is loaded, nothing is slow.
 */
final class TerminalLine implements ProgressBarConsumer {
  private final PrintStream out;
  private final int width;
  private boolean hidden;

  TerminalLine(PrintStream out, int width) {
    this.out = out;
    this.width = width;
  }

  @Override
  public int getMaxRenderedLength() {
    return width;
  }

  /** Called by the progress bar's own thread. */
  @Override
  public synchronized void accept(String drawn) {
    if (!hidden) {
      out.print('\r' + drawn);
      out.flush();
    }
  }

  /** Leaves an empty line to those who print; nothing is drawn until {@link #show}. */
  synchronized void hide() {
    if (!hidden) {
      out.print('\r' + " ".repeat(width) + '\r');
      out.flush();
      hidden = true;
    }
  }

  synchronized void show() {
    hidden = false;
  }

  @Override
  public void close() {
    hide();
  }
}
