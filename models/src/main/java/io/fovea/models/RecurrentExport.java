package io.fovea.models;

import ai.djl.nn.Parameter;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxLengths;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxType;
import io.fovea.onnx.OnnxValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers of a recurrent network as ONNX's RNN, LSTM and GRU, one operator per layer. Those know
 * lengths themselves: states behind a sequence's end are zeros, and the backward direction begins
 * at its last real step. They have the gates in another order than PyTorch: i, o, f, c for i, f, g,
 * o, and z, r, h for r, z, n.
 */
final class RecurrentExport {
  private final OnnxExport to;
  private final OnnxGraph graph;
  private final Rnn settings;
  private final OnnxLengths lengths;
  private final int directions;

  RecurrentExport(OnnxExport to, Rnn settings, OnnxLengths lengths) {
    this.to = to;
    this.graph = to.graph();
    this.settings = settings;
    this.lengths = lengths;
    this.directions = settings.bidirectional() ? 2 : 1;
  }

  /**
   * One layer over (B, T, F).
   *
   * @param weights weight_ih, weight_hh, bias_ih and bias_hh of each direction
   */
  OnnxStates layer(int number, OnnxValue x, List<Parameter> weights) {
    long hidden = settings.hiddenSize();
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("hidden_size", hidden);
    attributes.put("direction", directions == 2 ? "bidirectional" : "forward");
    if (settings.rnnType() == RnnType.GRU) {
      attributes.put("linear_before_reset", 1); // PyTorch's form, not the paper's first one
    }
    List<OnnxValue> made =
        graph.ops(
            settings.rnnType().name(),
            2,
            attributes,
            graph.transpose(x, 1, 0, 2), // (T, B, F)
            matrices("W_l" + number, weights, 0),
            matrices("R_l" + number, weights, 1),
            biases("B_l" + number, weights),
            lengths.each().map(each -> graph.cast(each, OnnxType.INT32)).orElse(OnnxValue.NONE));
    OnnxValue all = graph.transpose(made.get(0), 2, 0, 1, 3); // (T, D, B, H) to (B, T, D, H)
    OnnxValue last = graph.transpose(made.get(1), 1, 0, 2); // (D, B, H) to (B, D, H)
    return new OnnxStates(
        graph.reshape(all, 0, 0, directions * hidden), graph.reshape(last, 0, directions * hidden));
  }

  private OnnxValue matrices(String name, List<Parameter> weights, int kind) {
    long rows = weights.get(kind).getArray().getShape().get(0);
    long columns = weights.get(kind).getArray().getShape().get(1);
    float[] all = new float[Math.toIntExact(directions * rows * columns)];
    for (int direction = 0; direction < directions; direction++) {
      float[] torch = to.values(weights.get(4 * direction + kind));
      reorder(torch, all, direction * torch.length);
    }
    return to.weight(name, all, directions, rows, columns);
  }

  private OnnxValue biases(String name, List<Parameter> weights) {
    int rows = Math.toIntExact(weights.get(2).getArray().size());
    float[] all = new float[2 * directions * rows];
    for (int direction = 0; direction < directions; direction++) {
      for (int kind = 0; kind < 2; kind++) {
        float[] torch = to.values(weights.get(4 * direction + 2 + kind));
        reorder(torch, all, (2 * direction + kind) * rows);
      }
    }
    return to.weight(name, all, directions, 2L * rows);
  }

  /** Copies the blocks of the gates in ONNX's order. */
  private void reorder(float[] torch, float[] target, int at) {
    List<Integer> order = settings.rnnType().gatesInOnnx();
    int block = torch.length / order.size();
    for (int gate = 0; gate < order.size(); gate++) {
      System.arraycopy(torch, order.get(gate) * block, target, at + gate * block, block);
    }
  }
}
