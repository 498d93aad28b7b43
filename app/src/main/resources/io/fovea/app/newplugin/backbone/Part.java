package __package__;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Chain;
import io.fovea.network.FunctionBlock;
import io.fovea.network.Inputs;
import io.fovea.network.TorchInit;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * A perceptron over the pixels of the one image among the inputs: (C, H, W) flattened, then Linear
 * and ReLU for each hidden size; gives (hidden[last]).
 */
@Doc("Linear and ReLU for each hidden size, over the pixels of one image.")
public record __Part__(@Doc("Sizes of the layers, in order.") List<Integer> hidden)
    implements BackboneSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this(List.of(32));
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.notEmpty("hidden", hidden);
    hidden.forEach(size -> Check.positive("hidden", size));
    hidden = List.copyOf(hidden);
  }

  @Override
  public String name() {
    return "__name__";
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.fovea.spec.FoveaException if there is not exactly one image among the inputs
   */
  @Override
  public Block create(Inputs inputs) {
    int image = inputs.image();
    Chain chain = new Chain(inputs.shapes()[image], image);
    chain.add("flatten", FunctionBlock.flatten());
    for (int i = 0; i < hidden.size(); i++) {
      Shape shape = chain.output();
      chain.add("fc" + i, TorchInit.linear(shape.get(0), hidden.get(i)));
      chain.add("relu" + i, FunctionBlock.relu());
    }
    return chain;
  }

  @Override
  public List<String> used(Inputs inputs) {
    return List.of(inputs.nameAt(inputs.image()));
  }
}
