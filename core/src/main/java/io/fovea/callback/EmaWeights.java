package io.fovea.callback;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;

/**
 * Keeps an exponential moving average of the weights and running statistics (Polyak averaging):
 *
 * <pre>
 *  a = w                      at the first update
 *  a = a + (1 - decay)(w - a) at each later one
 * </pre>
 *
 * <p>Validation and the trained model use the average; training goes on with the weights
 * themselves. A checkpoint holds the average as the model, so that whoever loads it measures what
 * validation measured, and the weights beside it, from which training goes on. Lightning's {@code
 * EMAWeightAveraging}. One update reads all weights once.
 */
@Doc("Validates and ends with an exponential moving average of the weights.")
public record EmaWeights(
    @Doc("Share of the average that an update keeps.") double decay,
    @Doc("Update every so many optimizer steps.") int everyNSteps,
    @Doc("The optimizer step (counted from 0) before which nothing is averaged.")
        int updateStartingAtStep)
    implements CallbackSpec {
  public EmaWeights() {
    this(0.999, 1, 0);
  }

  public EmaWeights {
    Check.that(decay > 0 && decay < 1, "decay", "must be between 0 and 1, exclusive", "" + decay);
    Check.positive("everyNSteps", everyNSteps);
    Check.notNegative("updateStartingAtStep", updateStartingAtStep);
  }

  @Override
  public String name() {
    return "ema_weights";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new EmaWeightsCallback(this);
  }
}
