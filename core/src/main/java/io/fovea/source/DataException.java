package io.fovea.source;

import io.fovea.spec.FoveaException;

/** Data that break a rule: which file, line and column, which rule, what came. */
public final class DataException extends FoveaException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
