package io.fovea.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.util.Pair;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** How DJL's own blocks are written as ONNX operators. */
final class DjlBlocks {
  private DjlBlocks() {}

  static OnnxValue export(OnnxExport to, Block block, OnnxValue x) {
    if (block instanceof Linear linear) {
      return to.linear(x, weight(to, linear), bias(to, linear));
    }
    if (block instanceof Conv2d convolution) {
      return convolution(to, convolution, x);
    }
    if (block instanceof Dropout) {
      return x; // outside training nothing is dropped
    }
    if (block instanceof SequentialBlock sequence) {
      OnnxValue value = x;
      for (Pair<String, Block> child : sequence.getChildren()) {
        value = to.apply(child.getValue(), value);
      }
      return value;
    }
    throw new FoveaException(
        "%s does not say how; let it implement %s"
            .formatted(block.getClass().getName(), OnnxExportable.class.getName()));
  }

  private static OnnxValue convolution(OnnxExport to, Conv2d block, OnnxValue x) {
    long[] padding = block.getPadding().getShape();
    Map<String, Object> settings =
        Map.of(
            "kernel_shape", list(block.getKernelShape()),
            "strides", list(block.getStride()),
            "pads",
                LongStream.concat(Arrays.stream(padding), Arrays.stream(padding)).boxed().toList(),
            "dilations", list(block.getDilation()),
            "group", block.getGroups());
    OnnxValue bias = bias(to, block);
    return bias.isNone()
        ? to.graph().op("Conv", settings, x, weight(to, block))
        : to.graph().op("Conv", settings, x, weight(to, block), bias);
  }

  private static List<Long> list(Shape shape) {
    return Arrays.stream(shape.getShape()).boxed().toList();
  }

  private static OnnxValue weight(OnnxExport to, Block block) {
    return to.weight(block.getDirectParameters().get("weight"));
  }

  private static OnnxValue bias(OnnxExport to, Block block) {
    Parameter bias = block.getDirectParameters().get("bias");
    return bias == null ? OnnxValue.NONE : to.weight(bias);
  }
}
