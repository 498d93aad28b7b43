package io.fovea.testing;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.LayerSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every layer plugin promises. Extend it, one class per configuration worth testing. */
public abstract class LayerContract extends BlockContract {
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

  @Test
  void the_layer_is_found_under_its_name() {
    PartContract.check(LayerSpec.class, layer());
  }
}
