package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.FunctionBlock;
import io.fovea.network.LayerSpec;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import java.util.Arrays;

/** All numbers in one row: (C, H, W) to (C*H*W) in the order channel, row, column; any rank. */
@Doc("All numbers in one row, the last axis fastest.")
public record Flatten() implements LayerSpec {
  @Override
  public String name() {
    return "flatten";
  }

  @Override
  public Block create(Shape input) {
    if (input.dimension() == 0 || Arrays.stream(input.getShape()).anyMatch(size -> size < 1)) {
      throw new FoveaException("needs an input of a fixed size, got " + input);
    }
    return FunctionBlock.flatten();
  }
}
