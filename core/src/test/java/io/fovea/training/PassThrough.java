package io.fovea.training;

import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Chain;
import io.fovea.network.Inputs;

/** A backbone that gives the head its input as it is. */
public record PassThrough() implements BackboneSpec {
  @Override
  public String name() {
    return "pass_through";
  }

  @Override
  public Block create(Inputs inputs) {
    return new Chain(inputs.all().get(0).shape());
  }
}
