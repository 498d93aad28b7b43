package io.fovea.encoders;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.layers.GlobalAveragePool;
import io.fovea.layers.VggBlock;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Chain;
import io.fovea.network.Inputs;
import io.fovea.testing.BackboneContract;
import io.fovea.testing.OnnxRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class OnnxEncoderContractTest extends BackboneContract {
  private static final Shape IMAGE = new Shape(1, 12, 10);

  @TempDir private static Path folder;

  @BeforeAll
  static void write() {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block encoder =
          new Chain(IMAGE)
              .add("0", new VggBlock(6).create(IMAGE))
              .add("1", new GlobalAveragePool().create(new Shape(6, 12, 10)));
      encoder.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(IMAGE));
      Files.write(folder.resolve("encoder.onnx"), OnnxRun.file(encoder, List.of(IMAGE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected BackboneSpec backbone() {
    return new OnnxEncoder(folder.resolve("encoder.onnx"));
  }

  @Override
  protected boolean isFrozen() {
    return true;
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("image", IMAGE);
  }
}
