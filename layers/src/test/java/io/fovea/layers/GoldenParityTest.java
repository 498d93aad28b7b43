package io.fovea.layers;

import com.google.gson.JsonObject;
import io.fovea.network.LayerSpec;
import io.fovea.testing.BlockGolden;
import io.fovea.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs, gradients and running statistics as PyTorch computes them. */
class GoldenParityTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "VGG_k3p0s1_0",
        "VGG_k3p1s1_0",
        "VGG_k5p2s2_0",
        "ResNet_changed_0",
        "ResNet_equal_0",
        "ResNet_stride2_0",
        "ResNet_stride2changed_0",
        "MaxPool_k2s2_0",
        "MaxPool_k3s1p1_0",
        "MaxPool_k3s2p1_0",
        "DSC_s1_0",
        "DSC_s2k5_0",
        "Inception_a_0"
      })
  void a_block_computes_what_pytorch_computes(String name) {
    JsonObject golden = Golden.resource("/goldens/blocks/" + name + ".json");
    BlockGolden.check(golden, layer(golden)::create);
  }

  private static LayerSpec layer(JsonObject golden) {
    JsonObject config = golden.getAsJsonObject("config");
    int kernel = number(config, "kernel_size", 3);
    int stride = number(config, "stride", 1);
    int padding = number(config, "padding", 1);
    String kind = golden.get("kind").getAsString();
    return switch (kind) {
      case "VGG" -> new VggBlock(number(config, "out_channels", 0), kernel, stride, padding);
      case "ResNet" -> new ResnetBlock(number(config, "out_channels", 0), kernel, stride, padding);
      case "DSC" -> new DscBlock(number(config, "out_channels", 0), kernel, stride, padding);
      case "Inception" -> inception(config);
      case "MaxPool" -> new MaxPool2d(kernel, stride, padding);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static LayerSpec inception(JsonObject config) {
    return new InceptionBlock(
        number(config, "ch1x1", 0),
        number(config, "ch3x3_reduce", 0),
        number(config, "ch3x3", 0),
        number(config, "ch5x5_reduce", 0),
        number(config, "ch5x5", 0),
        number(config, "pool_proj", 0));
  }

  private static int number(JsonObject config, String key, int otherwise) {
    return config.has(key) ? config.get(key).getAsInt() : otherwise;
  }
}
