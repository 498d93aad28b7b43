package io.fovea.app;

import io.fovea.spec.FoveaException;

/** The command was used wrongly: exit code 2. */
final class UsageException extends FoveaException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(FoveaException cause) {
    super(cause.getMessage(), cause);
  }
}
