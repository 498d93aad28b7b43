package io.fovea.testing;

import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.BatchNorm;
import io.fovea.network.Chain;
import io.fovea.network.Inputs;

/** A backbone with running statistics. */
public record NormalizedPoints() implements BackboneSpec {
  @Override
  public String name() {
    return "normalized_points";
  }

  @Override
  public Block create(Inputs inputs) {
    return new Chain(inputs.all().get(0).shape()).add("bn", new BatchNorm());
  }
}
