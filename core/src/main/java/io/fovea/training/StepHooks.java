package io.fovea.training;

/** What {@link LiveModel} tells while it takes a training step, in this order. */
interface StepHooks {
  /** Nobody listens. */
  StepHooks NONE = new StepHooks() {};

  default void beforeZeroGrad() {}

  default void beforeBackward() {}

  default void afterBackward() {}

  default void beforeOptimizerStep() {}
}
