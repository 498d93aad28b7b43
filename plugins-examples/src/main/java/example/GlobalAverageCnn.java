package example;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Chain;
import io.fovea.network.FunctionBlock;
import io.fovea.network.Inputs;
import io.fovea.network.LayerSpec;
import io.fovea.network.Window;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Required;
import java.util.List;

/**
 * Layers one after another over the one image among the inputs, then the mean of each channel over
 * all pixels: (C, H, W) to (C') with C' the last layer's channels. The head behind it then has C'
 * weights per output, however large the image. Source: Lin, Chen and Yan 2014, arXiv:1312.4400.
 *
 * <p>A setting whose type is another kind of part, here {@link LayerSpec}, is all that an
 * experiment file needs to nest them.
 */
@Doc("Layers one after another over one image, then each channel's mean.")
public record GlobalAverageCnn(
    @Required @Doc("The layers, from the image on.") List<LayerSpec> layers)
    implements BackboneSpec {

  /** Has no layers yet; an experiment file must list them. */
  public GlobalAverageCnn() {
    this(List.of());
  }

  public GlobalAverageCnn(LayerSpec... layers) {
    this(List.of(layers));
  }

  public GlobalAverageCnn {
    layers = List.copyOf(layers);
  }

  @Override
  public String name() {
    return "example.global_average_cnn";
  }

  /**
   * {@inheritDoc}
   *
   * @return a block whose parameters are named by the layer's place, for example {@code
   *     0.conv.weight}
   * @throws FoveaException if there is not exactly one image among the inputs, if there is no
   *     layer, or if a layer does not fit what reaches it or gives no image; the layer is named
   */
  @Override
  public Block create(Inputs inputs) {
    Check.notEmpty("layers", layers);
    int image = inputs.image();
    Chain chain = new Chain(inputs.shapes()[image], image);
    for (int i = 0; i < layers.size(); i++) {
      append(chain, i);
    }
    return chain.add("mean", pixelMean());
  }

  @Override
  public List<String> used(Inputs inputs) {
    return List.of(inputs.nameAt(inputs.image()));
  }

  private void append(Chain chain, int place) {
    LayerSpec layer = layers.get(place);
    try {
      Block block = layer.create(chain.output());
      chain.add(Integer.toString(place), layer.name(), block);
    } catch (FoveaException e) {
      throw new FoveaException(where(place) + ": " + e.getMessage(), e);
    }
    try {
      Window.requireImage(chain.output());
    } catch (FoveaException e) {
      throw new FoveaException("what comes after " + where(place) + " " + e.getMessage(), e);
    }
  }

  /** For example {@code layers[1] (vgg_block)}. */
  private String where(int place) {
    return "layers[%d] (%s)".formatted(place, layers.get(place).name());
  }

  private static FunctionBlock pixelMean() {
    return new FunctionBlock(
        "PixelMean",
        Pool::globalAvgPool2d, // (B, C, H, W) to (B, C)
        image -> new Shape(image.get(0)),
        (graph, x) -> graph.flatten(graph.op("GlobalAveragePool", x))); // the same as ONNX
  }
}
