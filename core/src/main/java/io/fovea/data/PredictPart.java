package io.fovea.data;

/** Which scanpaths predictions are asked for. */
public enum PredictPart {
  /** Every scanpath of the table; it need not be split. */
  ALL,
  TRAIN,
  VALIDATION,
  TEST
}
