package io.fovea.training;

import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.state.Stateful;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where training stands: what is needed to go on from the middle of an epoch. */
final class LoopState implements Stateful {
  /** 0-based; -1 before the first. */
  int epoch = -1;

  /** Whether the epoch's work is not all done. */
  boolean open;

  /** The next training batch of the epoch. */
  int nextBatch;

  /** At which batch of the epoch validation ran last; -1 for none. */
  int validatedAt = -1;

  /** Optimizer steps done. */
  long globalStep;

  /** Sums over the epoch's training batches. */
  double lossSum;

  long examples;

  /** Training time in earlier processes. */
  long nanosBefore;

  int accumulateGradBatches;

  final Map<String, Double> latest = new LinkedHashMap<>();

  private boolean counting;
  private long startNanos;

  LoopState(int accumulateGradBatches) {
    this.accumulateGradBatches = accumulateGradBatches;
  }

  void beginEpoch() {
    epoch++;
    open = true;
    nextBatch = 0;
    validatedAt = -1;
    lossSum = 0;
    examples = 0;
  }

  void trained(double loss, int size) {
    lossSum += loss * size;
    examples += size;
    nextBatch++;
  }

  /** Training time counts from here: reading the data does not. */
  void startClock() {
    counting = true;
    startNanos = System.nanoTime();
  }

  long nanos() {
    return counting ? nanosBefore + System.nanoTime() - startNanos : nanosBefore;
  }

  @Override
  public State state() {
    StateBuilder metrics = State.builder();
    latest.forEach(metrics::put);
    return State.builder()
        .put("epoch", epoch)
        .put("open", open)
        .put("next_batch", nextBatch)
        .put("validated_at", validatedAt)
        .put("global_step", globalStep)
        .put("loss_sum", lossSum)
        .put("examples", examples)
        .put("nanos", nanos())
        .put("accumulate_grad_batches", accumulateGradBatches)
        .put("metrics", metrics.build())
        .build();
  }

  @Override
  public void restore(State state) {
    epoch = Math.toIntExact(state.whole("epoch"));
    open = state.flag("open");
    nextBatch = Math.toIntExact(state.whole("next_batch"));
    validatedAt = Math.toIntExact(state.whole("validated_at"));
    globalStep = state.whole("global_step");
    lossSum = state.number("loss_sum");
    examples = state.whole("examples");
    nanosBefore = state.whole("nanos");
    accumulateGradBatches = Math.toIntExact(state.whole("accumulate_grad_batches"));
    State metrics = state.state("metrics");
    latest.clear();
    metrics.names().forEach(name -> latest.put(name, metrics.number(name)));
  }
}
