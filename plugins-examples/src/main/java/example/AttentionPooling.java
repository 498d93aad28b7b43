package example;

import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * The mean of a sequence's steps, weighted by what a small network makes of each: (T, F) to (F),
 *
 * <pre>a_t = softmax over the real steps of v tanh(W x_t + b),  output = sum of a_t x_t</pre>
 *
 * with {@code units} rows in W. Padding has the weight 0. Source: Bahdanau, Cho and Bengio 2015,
 * arXiv:1409.0473, whose scores these are.
 */
@Doc("A sequence's steps, averaged with learned weights (additive attention).")
public record AttentionPooling(@Doc("Size of the scores' hidden layer.") int units)
    implements BackboneSpec {

  public AttentionPooling() {
    this(16);
  }

  public AttentionPooling {
    Check.positive("units", units);
  }

  @Override
  public String name() {
    return "example.attention_pooling";
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.fovea.spec.FoveaException if there is not exactly one sequence among the inputs
   */
  @Override
  public Block create(Inputs inputs) {
    int place = inputs.sequence();
    return new AttentionPoolingBlock(units, place, inputs.shapes()[place]);
  }

  @Override
  public List<String> used(Inputs inputs) {
    return List.of(inputs.nameAt(inputs.sequence()));
  }
}
