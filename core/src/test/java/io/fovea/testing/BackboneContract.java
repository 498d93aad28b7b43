package io.fovea.testing;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every backbone plugin promises. Extend it, one class per configuration worth testing. */
public abstract class BackboneContract extends BlockContract {
  /** The configuration under test. */
  protected abstract BackboneSpec backbone();

  /** Inputs that fit; every size fixed, but for the steps of a sequence, which may be variable. */
  protected abstract Inputs inputs();

  @Override
  final Block create() {
    return backbone().create(inputs());
  }

  @Override
  final List<Shape> inputShapes() {
    return List.of(inputs().shapes());
  }

  @Test
  void the_backbone_is_found_under_its_name() {
    PartContract.check(BackboneSpec.class, backbone());
  }
}
