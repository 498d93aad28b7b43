package io.fovea.representation;

import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a scanpath into a tensor. Thread-safe and deterministic. */
public interface Representation {
  /** The shape of every tensor that {@link #encode} gives. */
  TensorShape shape();

  /**
   * Encodes one scanpath.
   *
   * @throws io.fovea.spec.FoveaException if the scanpath cannot be represented (no fixation, or a
   *     coordinate that is not finite); the message names the scanpath
   */
  Tensor encode(Scanpath scanpath);

  /**
   * The keys of the scanpaths from which scaling and the like were learned; empty where nothing
   * was. A representation that learns gives those it was made with, so that learning from
   * validation or test data is noticed.
   */
  default Set<ScanpathKey> learnedFrom() {
    return Set.of();
  }

  /**
   * What was learned from the training part, as numbers by name: kept with a trained model, and all
   * that {@link RepresentationSpec#restore} needs to encode as this does. Empty where nothing was
   * learned.
   */
  default Map<String, List<Double>> learned() {
    return Map.of();
  }
}
