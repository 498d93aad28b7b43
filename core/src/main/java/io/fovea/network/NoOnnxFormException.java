package io.fovea.network;

import io.fovea.spec.FoveaException;

/** A part of a network, named with its place, cannot be written as ONNX. */
public final class NoOnnxFormException extends FoveaException {
  private static final long serialVersionUID = 1;

  /** With the place and the remedy in the message. */
  public NoOnnxFormException(String message, Throwable cause) {
    super(message, cause);
  }
}
