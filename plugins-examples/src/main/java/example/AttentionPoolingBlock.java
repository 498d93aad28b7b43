package example;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.OnnxLengths;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;
import java.util.List;

/** What {@link AttentionPooling} makes. */
final class AttentionPoolingBlock extends CompositeBlock implements OnnxExportable {
  private final int place;
  private final Shape sequence;
  private final Block hidden;
  private final Block score;

  /**
   * @param place that of the sequence among the arrays of a batch
   * @param sequence its shape (T, F), T = -1 where lengths differ
   */
  AttentionPoolingBlock(int units, int place, Shape sequence) {
    this.place = place;
    this.sequence = sequence;
    hidden = child("hidden", TorchInit.linear(sequence.get(1), units), sequence);
    // Without a bias: a softmax does not see what is added to all scores.
    Linear last = Linear.builder().setUnits(1).optBias(false).build();
    score = child("score", TorchInit.uniform(last, units), new Shape(sequence.get(0), units));
  }

  @Override
  public Shape output() {
    return new Shape(sequence.get(1));
  }

  @Override
  protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
    Lengths lengths = Lengths.of(inputs, place, sequence);
    NDArray x = lengths.clean(inputs.get(place)); // (B, T, F)
    NDArray made = Activation.tanh(apply(hidden, parameters, x, training)); // (B, T, units)
    NDArray scores = apply(score, parameters, made, training); // (B, T, 1)
    if (lengths.isPadded()) {
      scores = scores.add(lengths.bias(x.getManager()));
    }
    NDArray weights = scores.softmax(1).transpose(0, 2, 1); // (B, 1, T)
    return weights.batchMatMul(x).reshape(-1, sequence.get(1)); // (B, F)
  }

  /** The same as ONNX operators, so that a model with this backbone can be exported. */
  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxGraph graph = to.graph();
    OnnxLengths lengths = OnnxLengths.of(to, inputs, place, sequence);
    OnnxValue x = lengths.clean(inputs.get(place));
    OnnxValue scores = to.apply(score, graph.op("Tanh", to.apply(hidden, x))); // (B, T, 1)
    OnnxValue attended =
        lengths.real(x).map(real -> lengths.attended(scores, real, 2)).orElse(scores);
    OnnxValue weights = graph.transpose(graph.softmax(attended, 1), 0, 2, 1);
    return graph.squeeze(graph.matMul(weights, x), 1);
  }
}
