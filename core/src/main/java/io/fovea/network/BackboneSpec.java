package io.fovea.network;

import ai.djl.nn.Block;
import io.fovea.spec.Spec;
import java.util.List;

/** SPI: a network from representations to features. */
public interface BackboneSpec extends Spec {
  /**
   * Makes the network.
   *
   * @param inputs the names and shapes of what the batch carries, in order, without the batch axis
   * @return a block whose {@code forward} takes the arrays of a batch, in the order of {@link
   *     Inputs#shapes}, and gives the features as one array (B, ...); the head flattens them
   * @throws io.fovea.spec.FoveaException if an input is missing or its shape does not fit
   */
  Block create(Inputs inputs);

  /**
   * The names of the inputs that the network looks at, so that others can be told to be encoded in
   * vain; all of them, where nothing else is said.
   */
  default List<String> used(Inputs inputs) {
    return inputs.names();
  }
}
