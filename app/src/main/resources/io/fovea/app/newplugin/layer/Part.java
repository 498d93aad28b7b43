package __package__;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.FunctionBlock;
import io.fovea.network.LayerSpec;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Map;

/**
 * {@code max(x, slope x)} (leaky ReLU), element by element, for inputs of any shape. A layer with weights is a
 * {@link io.fovea.network.Chain} or a {@link io.fovea.network.CompositeBlock} of blocks instead.
 */
@Doc("The larger of x and slope times x, element by element.")
public record __Part__(@Doc("What negative numbers are multiplied by.") double slope)
    implements LayerSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this(0.1);
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.fraction("slope", slope);
  }

  @Override
  public String name() {
    return "__name__";
  }

  @Override
  public Block create(Shape input) {
    return new FunctionBlock("__Part__", this::leaky, shape -> shape, this::exported);
  }

  private NDArray leaky(NDArray x) {
    return x.getNDArrayInternal().leakyRelu((float) slope);
  }

  /** The same as ONNX operators, so that a network with this layer can be exported. */
  private OnnxValue exported(OnnxGraph graph, OnnxValue x) {
    return graph.op("LeakyRelu", Map.of("alpha", (float) slope), x);
  }
}
