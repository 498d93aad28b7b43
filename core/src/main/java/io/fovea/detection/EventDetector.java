package io.fovea.detection;

import java.util.List;

/** Finds fixations in the samples of an eye tracker. Thread-safe and deterministic. */
public interface EventDetector {
  /**
   * The samples that belong to each fixation, in time order, without overlap. A span begins and
   * ends with a sample that is not missing.
   */
  List<Span> detect(GazeSamples samples);
}
