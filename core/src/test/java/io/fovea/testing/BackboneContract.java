package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every backbone plugin promises. Extend it, one class per configuration worth testing. */
public abstract class BackboneContract extends BlockContract<BackboneSpec> {
  /** The configuration under test. */
  protected abstract BackboneSpec backbone();

  /** Inputs that fit; every size fixed, but for the steps of a sequence, which may be variable. */
  protected abstract Inputs inputs();

  /** Whoever sees steps is held to padding too: by {@link SequenceContract}. */
  @Test
  void a_backbone_over_a_sequence_is_held_to_never_seeing_padding() {
    boolean hasSteps = inputShapes().stream().anyMatch(shape -> shape.dimension() == 0);
    assertThat(hasSteps && !(this instanceof SequenceContract))
        .as("its inputs hold a sequence; extend SequenceContract")
        .isFalse();
  }

  @Override
  final Block create() {
    return backbone().create(inputs());
  }

  @Override
  final List<Shape> inputShapes() {
    return List.of(inputs().shapes());
  }

  @Override
  protected final BackboneSpec part() {
    return backbone();
  }
}
