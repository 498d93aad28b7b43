package io.fovea.logging;

import io.fovea.spec.Spec;

/** SPI: something that keeps or shows what a run measures. */
public interface RunLoggerSpec extends Spec {
  /** Makes the logger for one run. Opens nothing yet; {@link RunLogger#start} does. */
  RunLogger create(RunFolder folder);
}
