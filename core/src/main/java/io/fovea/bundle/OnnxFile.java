package io.fovea.bundle;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.Inputs;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxModel;
import io.fovea.onnx.OnnxPort;
import io.fovea.onnx.OnnxType;
import io.fovea.onnx.OnnxValue;
import io.fovea.training.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run's network as ONNX, with its present weights. Inputs have the names of the data's inputs; a
 * sequence of variable length has its lengths, whole numbers (batch), in {@code <input>_lengths}.
 * Outputs are {@code scores} and what the task makes of them: {@code probabilities} or {@code
 * values}. The batch and the steps may have any size.
 */
final class OnnxFile {
  static final String LENGTHS = "_lengths";
  static final String SCORES = "scores";

  private final Run run;
  private final OnnxGraph graph = new OnnxGraph();

  private OnnxFile(Run run) {
    this.run = run;
  }

  /**
   * The file's bytes.
   *
   * @throws io.fovea.spec.FoveaException if a part of the network or the task has no ONNX form
   */
  static byte[] of(Run run, String version, Map<String, String> metadata) {
    return new OnnxFile(run).bytes(version, metadata);
  }

  private byte[] bytes(String version, Map<String, String> metadata) {
    OnnxExport export = new OnnxExport(run.network(), graph);
    OnnxValue scores = export.apply(run.network(), inputs(Inputs.of(run.signature())));
    Map<String, OnnxValue> outputs = new LinkedHashMap<>();
    outputs.put(SCORES, scores);
    outputs.putAll(run.task().export(export, scores));
    Shape shape = run.network().getOutputShapes(Inputs.of(run.signature()).batchOfOne())[0];
    List<String> sizes = new ArrayList<>(List.of(OnnxPort.BATCH));
    Arrays.stream(shape.getShape()).skip(1).forEach(size -> sizes.add(Long.toString(size)));
    outputs.forEach(
        (name, value) -> graph.output(new OnnxPort(name, OnnxType.FLOAT, sizes), value));
    return OnnxModel.bytes(graph, "fovea", "Fovea", version, metadata);
  }

  private List<OnnxValue> inputs(Inputs inputs) {
    List<OnnxValue> values = new ArrayList<>();
    for (Inputs.Input input : inputs.all()) {
      List<String> sizes = new ArrayList<>(List.of(OnnxPort.BATCH));
      Arrays.stream(input.shape().getShape())
          .forEach(size -> sizes.add(size < 0 ? input.name() + "_steps" : Long.toString(size)));
      values.add(graph.input(new OnnxPort(input.name(), OnnxType.FLOAT, sizes)));
      if (Lengths.isVariable(input.shape())) {
        var lengths = new OnnxPort(input.name() + LENGTHS, OnnxType.INT64, List.of(OnnxPort.BATCH));
        values.add(graph.input(lengths));
      }
    }
    return values;
  }
}
