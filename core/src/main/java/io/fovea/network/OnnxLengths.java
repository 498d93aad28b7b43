package io.fovea.network;

import ai.djl.ndarray.types.Shape;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxType;
import io.fovea.onnx.OnnxValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link Lengths} is in a training step, as ONNX operators: how many steps of each sequence
 * are real.
 *
 * @param each whole numbers (B); none where every step is real
 */
public record OnnxLengths(OnnxGraph graph, Optional<OnnxValue> each) {
  /** Of the sequence at a place of a network's inputs. */
  public static OnnxLengths of(OnnxExport to, List<OnnxValue> inputs, int place, Shape shape) {
    return Lengths.isVariable(shape) && inputs.size() > place + 1
        ? new OnnxLengths(to.graph(), Optional.of(inputs.get(place + 1)))
        : full(to.graph());
  }

  /** Of a block over one sequence: the lengths are its second input, if there are any. */
  public static OnnxLengths of(OnnxExport to, List<OnnxValue> inputs) {
    return of(to, inputs, 0, new Shape(-1));
  }

  /** Every step is real. */
  public static OnnxLengths full(OnnxGraph graph) {
    return new OnnxLengths(graph, Optional.empty());
  }

  /** Of what a block makes of the sequences. */
  public OnnxLengths after(LengthAware block) {
    return new OnnxLengths(graph, each.map(lengths -> block.exportLengths(graph, lengths)));
  }

  /** Rounded up division by a stride, (n - 1) / stride + 1. */
  public OnnxLengths strided(int stride) {
    return new OnnxLengths(graph, each.map(lengths -> strided(graph, lengths, stride)));
  }

  /** Rounded up division of lengths by a stride, (n - 1) / stride + 1. */
  public static OnnxValue strided(OnnxGraph graph, OnnxValue lengths, int stride) {
    return stride == 1
        ? lengths
        : graph.add(
            graph.op("Div", graph.op("Sub", lengths, graph.whole(1)), graph.whole(stride)),
            graph.whole(1));
  }

  /** Which steps of (B, T, ...) are real, (B, T); none where all are. */
  public Optional<OnnxValue> real(OnnxValue x) {
    return each.map(
        lengths -> graph.op("Less", graph.range(graph.size(x, 1)), graph.unsqueeze(lengths, 1)));
  }

  /** Real steps of (B, T, F) as they are, zeros in place of the others. */
  public OnnxValue clean(OnnxValue x) {
    return real(x).map(real -> filled(x, real, 0)).orElse(x);
  }

  private OnnxValue filled(OnnxValue x, OnnxValue real, double value) {
    return graph.op("Where", graph.unsqueeze(real, 2), x, graph.number(value));
  }

  /** Scores (B, ..., T) of attention over the steps of x, minus infinity for those not real. */
  public OnnxValue attended(OnnxValue scores, OnnxValue real, long... axes) {
    return graph.op(
        "Where", graph.unsqueeze(real, axes), scores, graph.number(Double.NEGATIVE_INFINITY));
  }

  /** The mean of the real steps, (B, T, F) to (B, F). */
  public OnnxValue mean(OnnxValue x) {
    if (each.isEmpty()) {
      return graph.op("ReduceMean", Map.of("axes", List.of(1L), "keepdims", 0), x);
    }
    OnnxValue count = graph.unsqueeze(graph.cast(each.get(), OnnxType.FLOAT), 1);
    return graph.op("Div", graph.sum(clean(x), 1), count);
  }

  /** The largest of the real steps, (B, T, F) to (B, F). */
  public OnnxValue max(OnnxValue x) {
    OnnxValue seen = real(x).map(real -> filled(x, real, Double.NEGATIVE_INFINITY)).orElse(x);
    return graph.max(seen, 1);
  }

  /** The last real step, (B, T, F) to (B, F). */
  public OnnxValue last(OnnxValue x) {
    if (each.isEmpty()) {
      return graph.squeeze(graph.slice(x, 1, -1, Long.MAX_VALUE), 1);
    }
    OnnxValue step = graph.op("Sub", graph.unsqueeze(each.get(), 1), graph.whole(1));
    OnnxValue isLast = graph.op("Equal", graph.range(graph.size(x, 1)), step);
    return graph.sum(filled(x, isLast, 0), 1);
  }
}
