package io.fovea.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.fovea.spec.FoveaException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network from an {@code .onnx} file as a part of another one. Its operators and weights are
 * copied; its values get names below the place where it stands.
 *
 * <p>One file has one version of the operators. Those that networks are made of mean the same from
 * operator set 13 to {@link OnnxModel#OPSET}, so files of these are taken.
 */
public final class OnnxPart {
  private static final long OLDEST = 13;

  private final GraphProto proto;

  private OnnxPart(GraphProto proto) {
    this.proto = proto;
  }

  /**
   * Of a file's bytes.
   *
   * @throws FoveaException if it is no ONNX file, or has what cannot be copied: other operators
   *     than ONNX's own, another version of them, functions, branches and loops, weights in further
   *     files
   */
  public static OnnxPart of(byte[] file) {
    try {
      ModelProto model = ModelProto.parseFrom(file);
      model.getOpsetImportList().forEach(OnnxPart::checkVersion);
      GraphProto graph = model.getGraph();
      if (model.getFunctionsCount() > 0) {
        throw refused("defines functions of its own");
      }
      if (graph.getSparseInitializerCount() > 0) {
        throw refused("has sparse weights");
      }
      if (graph.getInitializerList().stream()
          .anyMatch(each -> each.getDataLocation() == TensorProto.DataLocation.EXTERNAL)) {
        throw refused("keeps its weights in another file");
      }
      graph.getNodeList().forEach(OnnxPart::check);
      return new OnnxPart(graph);
    } catch (InvalidProtocolBufferException e) {
      throw new FoveaException("it is no ONNX file: " + e.getMessage(), e);
    }
  }

  private static void checkVersion(OperatorSetIdProto set) {
    boolean ours = set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx");
    if (ours && (set.getVersion() < OLDEST || set.getVersion() > OnnxModel.OPSET)) {
      throw refused(
          "has operator set %d, and those from %d to %d can be copied; the version converter of the"
                  .formatted(set.getVersion(), OLDEST, OnnxModel.OPSET)
              + " onnx package gives it another");
    }
  }

  private static void check(NodeProto node) {
    if (!node.getDomain().isEmpty() && !node.getDomain().equals("ai.onnx")) {
      throw refused("uses %s of '%s'".formatted(node.getOpType(), node.getDomain()));
    }
    // RoiAlign alone changed its default among the sets that are taken.
    if (node.getOpType().equals("RoiAlign")
        || node.getAttributeList().stream().anyMatch(OnnxPart::holdsGraph)) {
      throw refused("uses " + node.getOpType());
    }
  }

  private static boolean holdsGraph(AttributeProto attribute) {
    return attribute.getType() == AttributeType.GRAPH
        || attribute.getType() == AttributeType.GRAPHS;
  }

  private static FoveaException refused(String why) {
    return new FoveaException("it " + why);
  }

  /**
   * Copies the operators into a graph.
   *
   * @param inputs what each of the file's inputs is, by its name
   * @param output the name of the output that is wanted
   * @return that output
   */
  public OnnxValue into(OnnxGraph graph, Map<String, OnnxValue> inputs, String output) {
    Map<String, OnnxValue> values = new HashMap<>(inputs);
    for (TensorProto weight : proto.getInitializerList()) {
      values.computeIfAbsent(weight.getName(), name -> constant(graph, weight));
    }
    for (NodeProto node : proto.getNodeList()) {
      List<OnnxValue> made =
          graph.ops(
              node.getOpType(),
              node.getOutputCount(),
              attributes(node.getAttributeList()),
              node.getInputList().stream()
                  .map(name -> name.isEmpty() ? OnnxValue.NONE : values.get(name))
                  .toArray(OnnxValue[]::new));
      for (int i = 0; i < made.size(); i++) {
        values.put(node.getOutput(i), made.get(i));
      }
    }
    return values.get(output);
  }

  // As an operator, for a weight may be of any of ONNX's types.
  private static OnnxValue constant(OnnxGraph graph, TensorProto weight) {
    return graph.op(
        "Constant",
        Map.of(
            "value",
            AttributeProto.newBuilder()
                .setName("value")
                .setType(AttributeType.TENSOR)
                .setT(weight)
                .build()));
  }

  private static Map<String, Object> attributes(Collection<AttributeProto> all) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    all.forEach(each -> attributes.put(each.getName(), each));
    return attributes;
  }
}
