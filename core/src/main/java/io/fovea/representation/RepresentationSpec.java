package io.fovea.representation;

import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Spec;
import java.util.List;
import java.util.Map;

/** SPI: a way to turn scanpaths into tensors. */
public interface RepresentationSpec extends Spec {
  /**
   * Makes the representation.
   *
   * @param training the scanpaths of the training part, from which scaling and the like may be
   *     learned; nothing is learned from any other part. May be empty where nothing is learned.
   */
  Representation create(List<Scanpath> training);

  /**
   * Makes again a representation that has learned, from what it had learned. To be overridden by
   * whoever learns.
   *
   * @param learned what {@link Representation#learned} gave
   * @throws FoveaException if these are not the numbers of such a representation; where nothing is
   *     learned, if there are any
   */
  default Representation restore(Map<String, List<Double>> learned) {
    if (!learned.isEmpty()) {
      throw new FoveaException(
          "representation '%s' learns nothing, but %s was learned: it is of another one, or its class must override restore"
              .formatted(name(), learned.keySet()));
    }
    return create(List.of());
  }
}
