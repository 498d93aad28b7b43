package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Inputs;
import io.fovea.network.Lengths;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.util.Arrays;

/** A backbone inside another one; what it refuses is told with its place. */
record Nested(String place, BackboneSpec spec, Inputs inputs, Block block, Shape output) {
  /** A number of steps that any kernel finds enough and no stride above 1 leaves as it is. */
  private static final int PROBE = 7;

  static Nested create(String place, BackboneSpec spec, Inputs inputs) {
    try {
      Block block = spec.create(inputs);
      return new Nested(
          place, spec, inputs, block, CompositeBlock.shapeAfter(block, inputs.shapes()));
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

  /**
   * Refuses what does not give a state for each step of its one sequence; then gives a state's
   * size. A variable number of steps does not show whether they stay as many as they were; the same
   * network for a fixed number does.
   */
  long allStates() {
    String rule = "a state for every step is needed to attend to, as output: all gives";
    Shape sequence = inputs.shapes()[0];
    if (output.dimension() != 2 || output.get(0) != sequence.get(0)) {
      throw refusal(rule);
    }
    if (Lengths.isVariable(sequence)) {
      Inputs probe = Inputs.of("sequence", new Shape(PROBE, sequence.get(1)));
      long steps = create(place, spec, probe).output().get(0);
      if (steps != PROBE) {
        throw refusal(rule, "%d steps for a sequence of %d".formatted(steps, PROBE));
      }
    }
    return output.get(1);
  }

  private FoveaException refusal(String rule) {
    return refusal(rule, output.toString());
  }

  private FoveaException refusal(String rule, String got) {
    return new FoveaException("%s: %s, got %s from '%s'".formatted(place, rule, got, kind()));
  }

  /** The word for it in the model summary. */
  String kind() {
    return spec.name();
  }
}
