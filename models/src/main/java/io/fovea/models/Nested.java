package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Inputs;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.util.Arrays;

/** A backbone inside another one; what it refuses is told with its place. */
record Nested(String place, String kind, Block block, Shape output) {
  static Nested create(String place, BackboneSpec spec, Inputs inputs) {
    try {
      Block block = spec.create(inputs);
      return new Nested(
          place, spec.name(), block, CompositeBlock.shapeAfter(block, inputs.shapes()));
    } catch (SettingException e) {
      throw e.at(place);
    } catch (FoveaException e) {
      throw new FoveaException(place + ": " + e.getMessage(), e);
    }
  }

  /** Refuses what gives features of no fixed number; then gives that number. */
  long features() {
    if (Arrays.stream(output.getShape()).anyMatch(size -> size < 1)) {
      throw refusal("features of one size for all scanpaths are needed");
    }
    return output.size();
  }

  /** Refuses what gives no single state per sequence; then gives the state's size. */
  long lastState() {
    if (output.dimension() != 1) {
      throw refusal("one state per sequence is needed: let it give its last, or pool over steps");
    }
    return features();
  }

  /** Refuses what does not give a state for each of so many steps; then gives a state's size. */
  long allStates(long steps) {
    if (output.dimension() != 2 || output.get(0) != steps) {
      throw refusal("a state for every step is needed to attend to, as output: all gives");
    }
    return output.get(1);
  }

  private FoveaException refusal(String rule) {
    return new FoveaException("%s: %s, got %s from '%s'".formatted(place, rule, output, kind));
  }
}
