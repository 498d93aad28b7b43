package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Chain;
import io.fovea.network.Inputs;
import io.fovea.network.LayerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Required;
import java.util.Arrays;
import java.util.List;

/**
 * Layers one after another over the one image among the inputs, (C, H, W), or where there is no
 * image over the one sequence, (T, F), to the last layer's output. Each layer is made for what the
 * one before it gives. Lengths go along a sequence, so that padding is not seen; its steps must
 * become one, for example by {@code global_average_pool}, before the head.
 */
@Doc("Layers one after another over one image; where there is none, one sequence, or one vector.")
public record SimpleCnn(@Required @Doc("The layers, from the input on.") List<LayerSpec> layers)
    implements BackboneSpec {

  /** Has no layers yet; an experiment file lists them. */
  public SimpleCnn() {
    this(List.of());
  }

  public SimpleCnn(LayerSpec... layers) {
    this(Arrays.asList(layers));
  }

  public SimpleCnn {
    layers = List.copyOf(layers);
  }

  @Override
  public String name() {
    return "cnn";
  }

  /**
   * {@inheritDoc}
   *
   * @return a block whose parameters are named by the layer's place, for example {@code
   *     0.conv.weight}
   * @throws FoveaException if there is not exactly one image (where there is none, sequence; where
   *     there is neither, vector) among the inputs, if there is no layer, or if a layer does not
   *     fit what reaches it: then with the sizes along the way
   */
  @Override
  public Block create(Inputs inputs) {
    Check.notEmpty("layers", layers);
    int place = place(inputs);
    Shape shape = inputs.shapes()[place];
    Journey journey = new Journey(shape);
    Chain chain = new Chain(shape, place);
    for (int i = 0; i < layers.size(); i++) {
      LayerSpec layer = layers.get(i);
      Block block = journey.create("layers[%d] (%s)".formatted(i, layer.name()), layer);
      chain.add(Integer.toString(i), layer.name(), block);
    }
    return chain;
  }

  private static int place(Inputs inputs) {
    if (has(inputs, 3)) {
      return inputs.image();
    }
    if (has(inputs, 2)) {
      return inputs.sequence();
    }
    return has(inputs, 1) ? inputs.vector() : inputs.image();
  }

  private static boolean has(Inputs inputs, int rank) {
    return inputs.all().stream().anyMatch(input -> input.shape().dimension() == rank);
  }

  @Override
  public List<String> used(Inputs inputs) {
    return List.of(inputs.nameAt(place(inputs)));
  }
}
