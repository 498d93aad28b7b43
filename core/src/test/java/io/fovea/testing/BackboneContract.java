package io.fovea.testing;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import java.util.List;

/** What every backbone plugin promises. Extend it, one class per configuration worth testing. */
public abstract class BackboneContract extends BlockContract<BackboneSpec> {
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

  @Override
  protected final BackboneSpec part() {
    return backbone();
  }
}
