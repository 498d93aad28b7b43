package io.fovea.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;

/**
 * A graph as the bytes of an {@code .onnx} file.
 *
 * <p>Operator set 17 is the first with layer normalisation, and old enough for every runtime that
 * is still kept; format ("IR") 8 is the one that came with it.
 */
public final class OnnxModel {
  /** The version of ONNX's operators that is written. */
  public static final int OPSET = 17;

  private static final int IR_VERSION = 8;

  private OnnxModel() {}

  /**
   * The file's bytes; operators that no output needs are left out.
   *
   * @param producer who wrote it, and in which version
   * @param metadata texts by name, kept in the file
   */
  public static byte[] bytes(
      OnnxGraph graph, String name, String producer, String version, Map<String, String> metadata) {
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName(producer)
            .setProducerVersion(version)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
            .setGraph(graph(graph, name));
    metadata.forEach(
        (key, value) ->
            model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }

  private static GraphProto graph(OnnxGraph graph, String name) {
    GraphProto.Builder proto = GraphProto.newBuilder().setName(name);
    graph.inputs().forEach(port -> proto.addInput(port(port)));
    graph.outputs().forEach(port -> proto.addOutput(port(port)));
    List<OnnxNode> nodes = graph.needed();
    nodes.forEach(node -> proto.addNode(node(node)));
    graph.constantsOf(nodes).forEach(constant -> proto.addInitializer(tensor(constant)));
    return proto.build();
  }

  private static ValueInfoProto port(OnnxPort port) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (String size : port.sizes()) {
      boolean number = size.chars().allMatch(Character::isDigit);
      var dimension = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(
          number ? dimension.setDimValue(Long.parseLong(size)) : dimension.setDimParam(size));
    }
    var tensor = TypeProto.Tensor.newBuilder().setElemType(port.type().code()).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(port.name())
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  private static NodeProto node(OnnxNode node) {
    NodeProto.Builder proto = NodeProto.newBuilder().setName(node.name()).setOpType(node.op());
    node.inputs().forEach(value -> proto.addInput(value.name()));
    node.outputs().forEach(value -> proto.addOutput(value.name()));
    // In one order, so that equal networks are equal files.
    node.attributes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> proto.addAttribute(attribute(entry.getKey(), entry.getValue())));
    return proto.build();
  }

  private static AttributeProto attribute(String name, Object value) {
    if (value instanceof AttributeProto copied) {
      return copied;
    }
    AttributeProto.Builder proto = AttributeProto.newBuilder().setName(name);
    if (value instanceof Long || value instanceof Integer) {
      return proto
          .setType(AttributeProto.AttributeType.INT)
          .setI(((Number) value).longValue())
          .build();
    }
    if (value instanceof Float real) {
      return proto.setType(AttributeProto.AttributeType.FLOAT).setF(real).build();
    }
    if (value instanceof String text) {
      return proto
          .setType(AttributeProto.AttributeType.STRING)
          .setS(ByteString.copyFromUtf8(text))
          .build();
    }
    if (value instanceof List<?> list) {
      proto.setType(AttributeProto.AttributeType.INTS);
      list.forEach(each -> proto.addInts(((Number) each).longValue()));
      return proto.build();
    }
    throw new IllegalArgumentException(
        "attribute %s: whole numbers, a Float, a String or a List of whole numbers, got %s"
            .formatted(name, value.getClass().getName()));
  }

  private static TensorProto tensor(OnnxConstant constant) {
    TensorProto.Builder proto =
        TensorProto.newBuilder()
            .setName(constant.name())
            .setDataType(constant.type().code())
            .setRawData(ByteString.copyFrom(constant.bytes().duplicate()));
    return proto.addAllDims(constant.sizes()).build();
  }
}
