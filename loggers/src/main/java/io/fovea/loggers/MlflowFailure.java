package io.fovea.loggers;

/** A request to an MLflow server that came to nothing. */
final class MlflowFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean passing;
  private final String code;

  /**
   * @param passing whether the same request may be answered later
   * @param code MLflow's error code, or empty
   */
  MlflowFailure(String message, boolean passing, String code, Throwable cause) {
    super(message, cause);
    this.passing = passing;
    this.code = code;
  }

  boolean isPassing() {
    return passing;
  }

  boolean is(String mlflowCode) {
    return code.equals(mlflowCode);
  }
}
