package io.fovea.predictor;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A network in the ONNX Runtime. Several threads may run it at once; {@link #close} waits for them,
 * for the runtime frees what they read without asking.
 */
final class OnnxSession implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  OnnxSession(byte[] network, int threads) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      session = environment.createSession(network, options);
    } catch (OrtException e) {
      throw new FoveaException("the ONNX Runtime cannot load the network: " + e.getMessage(), e);
    }
  }

  Set<String> inputs() {
    return session.getInputNames();
  }

  Set<String> outputs() {
    return session.getOutputNames();
  }

  /** Lengths, or the numbers of an input, with their sizes. */
  sealed interface Array {
    /** Numbers of an input. */
    record Floats(FloatBuffer values, List<Long> sizes) implements Array {}

    /** How many steps are real. */
    record Lengths(LongBuffer values) implements Array {}
  }

  /** One output of a batch. */
  Tensor run(Map<String, Array> batch, String output) {
    open.readLock().lock();
    try {
      if (closed) {
        throw new FoveaException("the predictor was closed; it answers no more");
      }
      return ran(batch, output);
    } finally {
      open.readLock().unlock();
    }
  }

  private Tensor ran(Map<String, Array> batch, String output) {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Array> input : batch.entrySet()) {
        inputs.put(input.getKey(), tensor(input.getValue()));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        OnnxTensor values = (OnnxTensor) result.get(0);
        long[] shape = values.getInfo().getShape();
        float[] numbers = new float[Math.toIntExact(values.getInfo().getNumElements())];
        values.getFloatBuffer().get(numbers);
        int[] sizes = new int[shape.length];
        for (int axis = 0; axis < sizes.length; axis++) {
          sizes[axis] = Math.toIntExact(shape[axis]);
        }
        return new Tensor(numbers, sizes);
      }
    } catch (OrtException e) {
      throw new FoveaException("the ONNX Runtime cannot run the network: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Array array) throws OrtException {
    if (array instanceof Array.Floats floats) {
      long[] sizes = floats.sizes().stream().mapToLong(Long::longValue).toArray();
      return OnnxTensor.createTensor(environment, floats.values(), sizes);
    }
    LongBuffer lengths = ((Array.Lengths) array).values();
    return OnnxTensor.createTensor(environment, lengths, new long[] {lengths.remaining()});
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new FoveaException("the ONNX Runtime cannot close the network: " + e.getMessage(), e);
    } finally {
      open.writeLock().unlock();
    }
  }
}
