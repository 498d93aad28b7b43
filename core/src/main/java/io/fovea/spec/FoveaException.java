package io.fovea.spec;

/**
 * An error that its reader can mend: the message says where, which rule, what came and what is
 * known. Shown without a stack trace by the command line.
 */
public class FoveaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FoveaException(String message) {
    super(message);
  }

  public FoveaException(String message, Throwable cause) {
    super(message, cause);
  }
}
