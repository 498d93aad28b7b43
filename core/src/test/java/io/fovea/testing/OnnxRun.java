package io.fovea.testing;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.fovea.network.OnnxExport;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxModel;
import io.fovea.onnx.OnnxPort;
import io.fovea.onnx.OnnxType;
import io.fovea.representation.Tensor;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A block written as ONNX and run by the ONNX Runtime. */
public final class OnnxRun implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  private OnnxRun(byte[] file) throws OrtException {
    session = environment.createSession(file);
  }

  /**
   * Of an initialised block.
   *
   * @param shapes of its inputs without the batch axis; -1 for a number of steps that varies, none
   *     for lengths
   */
  public static OnnxRun of(Block block, List<Shape> shapes) {
    try {
      return new OnnxRun(file(block, shapes));
    } catch (OrtException e) {
      throw new AssertionError("the runtime refuses the file: " + e.getMessage(), e);
    }
  }

  /** The file alone. */
  public static byte[] file(Block block, List<Shape> shapes) {
    OnnxGraph graph = new OnnxGraph();
    OnnxExport export = new OnnxExport(block, graph);
    List<io.fovea.onnx.OnnxValue> inputs = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      List<String> sizes = new ArrayList<>(List.of(OnnxPort.BATCH));
      Arrays.stream(shape.getShape()).forEach(size -> sizes.add(size < 0 ? "steps" : "" + size));
      OnnxType type = shape.dimension() == 0 ? OnnxType.INT64 : OnnxType.FLOAT;
      inputs.add(graph.input(new OnnxPort("input_" + i, type, sizes)));
    }
    io.fovea.onnx.OnnxValue made = export.apply(block, inputs);
    Shape one =
        block.getOutputShapes(shapes.stream().map(new Shape(1)::addAll).toArray(Shape[]::new))[0];
    List<String> sizes = new ArrayList<>();
    for (int axis = 0; axis < one.dimension(); axis++) {
      long size = one.get(axis);
      sizes.add(axis == 0 ? OnnxPort.BATCH : size < 0 ? "steps_after" : "" + size);
    }
    graph.output(new OnnxPort("output", OnnxType.FLOAT, sizes), made);
    return OnnxModel.bytes(graph, "block", "fovea", "test", Map.of());
  }

  /** What the runtime gives for a batch. */
  public Tensor forward(List<Tensor> batch) {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      for (int i = 0; i < batch.size(); i++) {
        inputs.put("input_" + i, tensor(batch.get(i)));
      }
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs)) {
        OnnxValue output = result.get(0);
        long[] shape = ((TensorInfo) output.getInfo()).getShape();
        FloatBuffer numbers = ((OnnxTensor) output).getFloatBuffer();
        float[] values = new float[numbers.remaining()];
        numbers.get(values);
        return new Tensor(values, Arrays.stream(shape).mapToInt(Math::toIntExact).toArray());
      }
    } catch (OrtException e) {
      throw new AssertionError("the runtime fails: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Tensor tensor) throws OrtException {
    long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
    if (shape.length > 1) {
      return OnnxTensor.createTensor(environment, FloatBuffer.wrap(tensor.values()), shape);
    }
    long[] lengths = new long[tensor.values().length];
    Arrays.setAll(lengths, i -> (long) tensor.values()[i]);
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(lengths), shape);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new AssertionError(e);
    }
  }
}
