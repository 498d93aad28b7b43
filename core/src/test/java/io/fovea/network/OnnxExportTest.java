package io.fovea.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.OnnxRun;
import io.fovea.testing.RandomTensors;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnnxExportTest {
  private static final Shape INPUT = new Shape(6);

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  private Block initialized(Block block) {
    block.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(INPUT));
    return block;
  }

  private static byte[] file(Block block) {
    return OnnxRun.file(block, List.of(INPUT));
  }

  @Test
  void a_layer_without_an_onnx_form_is_named_with_its_place_and_the_remedy() {
    Block silent = new FunctionBlock("acme.cube", x -> x.pow(3), shape -> shape);
    Block network =
        initialized(
            new Chain(INPUT)
                .add("0", TorchInit.linear(6, 6))
                .add("1", "acme.cube", new Chain(INPUT).add("cube", silent)));

    assertThatThrownBy(() -> file(network))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "cannot write '1.cube (acme.cube)' as ONNX: this function was made without an ONNX"
                + " form; give it one as the last argument of FunctionBlock");
  }

  @Test
  void a_block_that_does_not_say_how_is_told_of_the_interface() {
    Block network = initialized(new Chain(INPUT).add("act", Activation.geluBlock()));

    assertThatThrownBy(() -> file(network))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith("cannot write 'act (")
        .hasMessageEndingWith("does not say how; let it implement io.fovea.network.OnnxExportable");
  }

  @Test
  void blocks_of_djl_that_every_network_uses_are_known() {
    Block network =
        initialized(
            new SequentialBlock()
                .add(Linear.builder().setUnits(5).build())
                .add(Dropout.builder().optRate(0.5f).build())
                .add(Linear.builder().setUnits(3).optBias(false).build()));
    Tensor batch = RandomTensors.normal(new Random(1), 4, 6);

    try (OnnxRun onnx = OnnxRun.of(network, List.of(INPUT))) {
      Closeness.assertClose(
          "ONNX",
          onnx.forward(List.of(batch)),
          BlockRun.forward(network, false, List.of(batch)),
          1e-5);
    }
  }

  @Test
  void weights_have_pytorchs_names_and_operators_their_place()
      throws InvalidProtocolBufferException {
    Block network =
        initialized(
            new Chain(INPUT).add("0", TorchInit.linear(6, 4)).add("1", FunctionBlock.relu()));

    ModelProto model = ModelProto.parseFrom(file(network));

    assertThat(model.getGraph().getInitializerList())
        .extracting(tensor -> tensor.getName() + tensor.getDimsList())
        .containsExactly("0.weight[4, 6]", "0.bias[4]");
    assertThat(model.getGraph().getNodeList())
        .extracting(NodeProto::getName)
        .containsExactly("0/Transpose", "0/MatMul", "0/Add", "1/Relu", "output");
    assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
  }

  @Test
  void equal_networks_are_equal_files() {
    Block network = initialized(new Chain(INPUT).add("0", TorchInit.linear(6, 4)));

    assertThat(file(network)).isEqualTo(file(network));
  }
}
