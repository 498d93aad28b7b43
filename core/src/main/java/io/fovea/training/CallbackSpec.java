package io.fovea.training;

import io.fovea.spec.Spec;

/** SPI: something that takes part in a run. */
public interface CallbackSpec extends Spec {
  /** Makes the callback for one run. */
  Callback create(CallbackContext context);
}
