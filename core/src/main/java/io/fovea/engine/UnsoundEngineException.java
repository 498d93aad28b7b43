package io.fovea.engine;

import io.fovea.spec.FoveaException;

/** The engine is there, but what it computes on this machine is wrong. */
public final class UnsoundEngineException extends FoveaException {
  private static final long serialVersionUID = 1L;

  /** An environment variable with which it computes as it should. */
  public static final String MEND = "ONEDNN_MAX_CPU_ISA=SSE41";

  UnsoundEngineException(double error) {
    super(
        "the PyTorch engine computes convolutions wrongly on this machine (by %.3g of numbers about 1):"
                .formatted(error)
            + " its vector instructions and oneDNN do not go together here; set the environment"
            + " variable "
            + MEND
            + " and start again");
  }
}
