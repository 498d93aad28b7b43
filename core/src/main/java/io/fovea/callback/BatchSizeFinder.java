package io.fovea.callback;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;

/**
 * Finds a batch size before training: it is doubled while the process stays within its memory and
 * the examples per second still grow by more than 5 %, since beyond that a larger batch only costs
 * steps. Then the model is as if nothing had been tried. A resumed run goes on with what was found.
 *
 * <p>What is found depends on the clock and the machine, so {@code trainer.deterministic} refuses
 * it; to repeat a run, write the size that it logged into {@code data.batch_size}.
 */
@Doc("Finds the batch size beyond which training gets no faster; depends on clock and machine.")
public record BatchSizeFinder(
    @Doc("Whether to double only, or then to halve the gap below the first that was too large.")
        Search mode,
    @Doc("Steps that are timed at each size, after one that is not.") int stepsPerTrial,
    @Doc("The size that is tried first.") int initVal,
    @Doc("The most sizes that are tried.") int maxTrials,
    @Doc("The most memory: whole MiB, or a share of what is free at first.") MemoryBound maxMemory)
    implements CallbackSpec {
  /** How sizes are searched. */
  public enum Search {
    POWER,
    BINSEARCH
  }

  public BatchSizeFinder() {
    this(Search.POWER, 3, 2, 25, MemoryBound.parse("0.5"));
  }

  public BatchSizeFinder {
    Check.positive("stepsPerTrial", stepsPerTrial);
    Check.positive("initVal", initVal);
    Check.positive("maxTrials", maxTrials);
  }

  @Override
  public String name() {
    return "batch_size_finder";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new BatchSizeFinderCallback(this, System::nanoTime, Memory::residentMib);
  }
}
