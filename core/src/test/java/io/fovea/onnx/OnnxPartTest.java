package io.fovea.onnx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.fovea.spec.FoveaException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxPartTest {
  static Stream<Arguments> whatCannotBeCopied() {
    return Stream.of(
        arguments(
            with(model -> model.clearOpsetImport().addOpsetImport(set("", 20))),
            "it has operator set 20, and those from 13 to 17 can be copied; the version converter"
                + " of the onnx package gives it another"),
        arguments(
            with(model -> model.clearOpsetImport().addOpsetImport(set("ai.onnx", 12))),
            "it has operator set 12, and those from 13 to 17 can be copied; the version converter"
                + " of the onnx package gives it another"),
        arguments(
            with(node(NodeProto.newBuilder().setOpType("Gelu").setDomain("com.microsoft"))),
            "it uses Gelu of 'com.microsoft'"),
        arguments(
            with(
                node(
                    NodeProto.newBuilder()
                        .setOpType("If")
                        .addAttribute(
                            AttributeProto.newBuilder()
                                .setName("then_branch")
                                .setType(AttributeProto.AttributeType.GRAPH)))),
            "it uses If"),
        arguments(with(node(NodeProto.newBuilder().setOpType("RoiAlign"))), "it uses RoiAlign"),
        arguments(
            with(model -> model.addFunctions(FunctionProto.newBuilder().setName("block"))),
            "it defines functions of its own"),
        arguments(
            with(
                graph(
                    graph ->
                        graph.addInitializer(
                            TensorProto.newBuilder()
                                .setDataLocation(TensorProto.DataLocation.EXTERNAL)))),
            "it keeps its weights in another file"),
        arguments(
            with(graph(graph -> graph.addSparseInitializer(SparseTensorProto.newBuilder()))),
            "it has sparse weights"));
  }

  @ParameterizedTest
  @MethodSource("whatCannotBeCopied")
  void what_cannot_be_copied_is_refused_with_the_reason(byte[] file, String message) {
    assertThatThrownBy(() -> OnnxPart.of(file))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
  }

  @Test
  void bytes_of_something_else_are_no_onnx_file() {
    assertThatThrownBy(() -> OnnxPart.of(new byte[] {1, 2, 3}))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith("it is no ONNX file: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 14, 15, 16, 17})
  void operator_sets_that_mean_the_same_are_taken(int version) {
    byte[] file =
        with(
            model ->
                model
                    .clearOpsetImport()
                    .addOpsetImport(set("", version))
                    .addOpsetImport(set("ai.onnx.ml", 3)));
    assertThatCode(() -> OnnxPart.of(file)).doesNotThrowAnyException();
  }

  private static byte[] with(UnaryOperator<ModelProto.Builder> change) {
    return change.apply(ModelProto.newBuilder().addOpsetImport(set("", 17))).build().toByteArray();
  }

  private static OperatorSetIdProto set(String domain, int version) {
    return OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(version).build();
  }

  private static UnaryOperator<ModelProto.Builder> node(NodeProto.Builder node) {
    return graph(graph -> graph.addNode(node));
  }

  private static UnaryOperator<ModelProto.Builder> graph(UnaryOperator<GraphProto.Builder> change) {
    return model -> model.setGraph(change.apply(GraphProto.newBuilder()));
  }
}
