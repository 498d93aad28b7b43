package io.fovea.loggers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Log calls on their way from the training's thread to the sending one. */
final class MlflowQueue {
  private final int most;
  private final Deque<MlflowCall> waiting = new ArrayDeque<>();

  /** Taken, and not yet answered for. */
  private List<MlflowCall> underWay = List.of();

  private boolean closed;

  MlflowQueue(int most) {
    this.most = most;
  }

  /** Never waits. What is given back had to make room: the oldest. */
  synchronized Optional<MlflowCall> add(MlflowCall call) {
    Optional<MlflowCall> oldest =
        waiting.size() < most ? Optional.empty() : Optional.of(waiting.removeFirst());
    waiting.addLast(call);
    notifyAll();
    return oldest;
  }

  /** Nothing more will come: whoever waits need not. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Waits for calls, and takes as many as one request may hold; empty once closed and empty. */
  synchronized List<MlflowCall> take() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    List<MlflowCall> taken = new ArrayList<>();
    int metrics = 0;
    while (!waiting.isEmpty() && metrics + waiting.getFirst().size() <= MlflowCall.MOST_METRICS) {
      metrics += waiting.getFirst().size();
      taken.add(waiting.removeFirst());
    }
    underWay = List.copyOf(taken);
    return underWay;
  }

  /** What was taken is sent, or kept elsewhere. */
  synchronized void done() {
    underWay = List.of();
  }

  /** Waits before a repetition, but not long once the run has ended. */
  synchronized void pause(long ms, long closedMs) throws InterruptedException {
    long start = System.nanoTime();
    for (long left = ms; left > 0; left = ms - passedMs(start)) {
      if (closed) {
        left = Math.min(left, closedMs - passedMs(start));
      }
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  private static long passedMs(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Everything that is not known to be sent, oldest first. */
  synchronized List<MlflowCall> unsent() {
    List<MlflowCall> unsent = new ArrayList<>(underWay);
    unsent.addAll(waiting);
    return unsent;
  }
}
