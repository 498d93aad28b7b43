package io.fovea.detection;

import io.fovea.spec.Spec;

/** SPI: a way to find fixations in raw gaze. */
public interface EventDetectorSpec extends Spec {
  /** Makes the detector. */
  EventDetector create();
}
