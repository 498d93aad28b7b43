package io.fovea.training;

/** Passes a step's hooks on to the callbacks. */
record CallbackHooks(Run run, Callbacks callbacks) implements StepHooks {
  @Override
  public void beforeZeroGrad() {
    callbacks.fire(callback -> callback.onBeforeZeroGrad(run));
  }

  @Override
  public void beforeBackward() {
    callbacks.fire(callback -> callback.onBeforeBackward(run));
  }

  @Override
  public void afterBackward() {
    callbacks.fire(callback -> callback.onAfterBackward(run));
  }

  @Override
  public void beforeOptimizerStep() {
    callbacks.fire(callback -> callback.onBeforeOptimizerStep(run));
  }
}
