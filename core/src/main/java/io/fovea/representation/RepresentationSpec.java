package io.fovea.representation;

import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Spec;
import java.util.List;

/** SPI: a way to turn scanpaths into tensors. */
public interface RepresentationSpec extends Spec {
  /**
   * Makes the representation.
   *
   * @param training the scanpaths of the training part, from which scaling and the like may be
   *     learned; nothing is learned from any other part. May be empty where nothing is learned.
   */
  Representation create(List<Scanpath> training);
}
