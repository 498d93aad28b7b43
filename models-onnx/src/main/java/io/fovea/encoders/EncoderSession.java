package io.fovea.encoders;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.fovea.onnx.OnnxPart;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** An encoder in the ONNX Runtime. */
final class EncoderSession {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final Path path;
  private final OrtSession session;
  private final String input;
  private final String output;

  EncoderSession(Path path, String wanted) {
    this.path = path;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(path.toString(), options);
      Set<String> inputs = session.getInputNames();
      if (inputs.size() != 1) {
        throw new FoveaException(path + ": must take one input, takes " + inputs);
      }
      input = inputs.iterator().next();
      Set<String> outputs = session.getOutputNames();
      if (!wanted.isEmpty() && !outputs.contains(wanted)) {
        throw new FoveaException("output: " + Suggestions.unknown("output", wanted, outputs));
      }
      output = wanted.isEmpty() ? outputs.iterator().next() : wanted;
    } catch (OrtException e) {
      throw new FoveaException(path + ": the ONNX Runtime cannot load it: " + e.getMessage(), e);
    }
  }

  String input() {
    return input;
  }

  String output() {
    return output;
  }

  /**
   * The file's network, to be copied.
   *
   * @throws FoveaException if it cannot be, with the reason
   */
  OnnxPart part() {
    try {
      return OnnxPart.of(Files.readAllBytes(path));
    } catch (FoveaException e) {
      throw new FoveaException(path + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new FoveaException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether a batch of this shape, without the batch axis, may be given. */
  boolean takes(long... shape) {
    try {
      NodeInfo info = session.getInputInfo().get(input);
      if (!(info.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
        return false;
      }
      long[] wanted = tensor.getShape();
      boolean fits = wanted.length == shape.length + 1 && wanted[0] < 0;
      for (int axis = 0; fits && axis < shape.length; axis++) {
        fits = wanted[axis + 1] < 0 || wanted[axis + 1] == shape[axis];
      }
      return fits;
    } catch (OrtException e) {
      throw new FoveaException(path + ": " + e.getMessage(), e);
    }
  }

  /** The input's name and sizes, for messages. */
  String describe() {
    try {
      TensorInfo info = (TensorInfo) session.getInputInfo().get(input).getInfo();
      return "%s %s of %s".formatted(input, Arrays.toString(info.getShape()), info.type);
    } catch (OrtException e) {
      throw new FoveaException(path + ": " + e.getMessage(), e);
    }
  }

  /** The features (B, ...) of a batch. */
  Tensor features(float[] values, long... shape) {
    try (OnnxTensor batch = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
        OrtSession.Result result = session.run(Map.of(input, batch), Set.of(output))) {
      if (!(result.get(0) instanceof OnnxTensor made)
          || made.getInfo().type != OnnxJavaType.FLOAT) {
        throw new FoveaException(
            "output: '%s' of %s gives no array of 32-bit numbers".formatted(output, path));
      }
      float[] numbers = new float[Math.toIntExact(made.getInfo().getNumElements())];
      made.getFloatBuffer().get(numbers);
      int[] sizes = Arrays.stream(made.getInfo().getShape()).mapToInt(Math::toIntExact).toArray();
      return new Tensor(numbers, sizes);
    } catch (OrtException e) {
      throw new FoveaException(path + ": the ONNX Runtime cannot run it: " + e.getMessage(), e);
    }
  }
}
