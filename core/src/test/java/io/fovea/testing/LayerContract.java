package io.fovea.testing;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.LayerSpec;
import java.util.List;

/** What every layer plugin promises. Extend it, one class per configuration worth testing. */
public abstract class LayerContract extends BlockContract<LayerSpec> {
  /** The configuration under test. */
  protected abstract LayerSpec layer();

  /** The shape of an input that fits, without the batch axis. */
  protected abstract Shape input();

  @Override
  final Block create() {
    return layer().create(input());
  }

  @Override
  final List<Shape> inputShapes() {
    return List.of(input());
  }

  @Override
  protected final LayerSpec part() {
    return layer();
  }
}
