package io.fovea.data;

/** What the trainer is doing. */
public enum Stage {
  FIT,
  VALIDATE,
  TEST,
  PREDICT
}
