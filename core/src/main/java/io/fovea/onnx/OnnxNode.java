package io.fovea.onnx;

import java.util.List;
import java.util.Map;

/**
 * One operator of the graph.
 *
 * @param name where in the network it stands, and what it does
 * @param attributes Long, Float, String, or a List of Long; as they were where the operator is
 *     copied
 */
record OnnxNode(
    String name,
    String op,
    List<OnnxValue> inputs,
    List<OnnxValue> outputs,
    Map<String, Object> attributes) {
  OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = Map.copyOf(attributes);
  }
}
