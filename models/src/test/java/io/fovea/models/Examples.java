package io.fovea.models;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.fovea.data.Batch;
import io.fovea.data.Batches;
import io.fovea.data.ClassIndices;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.data.Stage;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.testing.RandomTensors;
import io.fovea.testing.TorchParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Examples in memory as training data of three classes. */
final class Examples implements DataModule {
  private final Map<String, Tensor> inputs;
  private final int[] lengths;
  private final int[] labels;
  private final List<int[]> batches;

  /**
   * @param inputs (N, ...) by name, in order; one of rank 3 is a sequence and followed by its
   *     lengths
   * @param lengths (N); empty where no input is a sequence
   * @param batches the places of each batch's examples
   */
  Examples(Map<String, Tensor> inputs, int[] lengths, int[] labels, List<int[]> batches) {
    this.inputs = inputs;
    this.lengths = lengths;
    this.labels = labels;
    this.batches = batches;
  }

  /** Random images (2, 6, 5) and sequences (up to 10, 3), all in one batch. */
  static Examples random(int size, long seed, boolean images) {
    Random random = new Random(seed);
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    inputs.put("sequence", RandomTensors.normal(random, size, 10, 3));
    if (images) {
      inputs.put("images", RandomTensors.normal(random, size, 2, 6, 5));
    }
    int[] lengths = random.ints(size, 3, 11).toArray();
    int[] labels = random.ints(size, 0, 3).toArray();
    return new Examples(inputs, lengths, labels, List.of(IntStream.range(0, size).toArray()));
  }

  @Override
  public void setup(Stage stage) {
    // The examples are there from the start.
  }

  @Override
  public DataSignature signature() {
    Map<String, TensorShape> shapes = new LinkedHashMap<>();
    inputs.forEach((name, tensor) -> shapes.put(name, shape(tensor)));
    return new DataSignature(shapes, new LabelEncoding(List.of("0", "1", "2")));
  }

  private static TensorShape shape(Tensor tensor) {
    int[] shape = Arrays.copyOfRange(tensor.shape(), 1, tensor.shape().length);
    if (shape.length == 2) {
      shape[0] = TensorShape.VARIABLE;
    }
    return TensorShape.of(shape);
  }

  @Override
  public DataSummary summary() {
    return new DataSummary(false, List.of(), Map.of());
  }

  @Override
  public Batches trainBatches(int epoch) {
    return new Loaded(batches);
  }

  @Override
  public Batches validationBatches() {
    return new Loaded(List.of());
  }

  @Override
  public Batches testBatches() {
    return new Loaded(List.of());
  }

  /** The arrays of some examples, in the order in which a network takes them. */
  NDList arrays(NDManager manager, int... places) {
    NDList arrays = new NDList();
    for (Tensor tensor : inputs.values()) {
      int one = tensor.values().length / tensor.shape()[0];
      float[] values = new float[places.length * one];
      for (int i = 0; i < places.length; i++) {
        System.arraycopy(tensor.values(), places[i] * one, values, i * one, one);
      }
      Shape shape = new Shape(places.length).addAll(TorchParameters.shape(tensor).slice(1));
      arrays.add(manager.create(values, shape));
      if (tensor.shape().length == 3) {
        arrays.add(manager.create(Arrays.stream(places).map(place -> lengths[place]).toArray()));
      }
    }
    return arrays;
  }

  private final class Loaded implements Batches {
    private final List<int[]> places;

    Loaded(List<int[]> places) {
      this.places = places;
    }

    @Override
    public int count() {
      return places.size();
    }

    @Override
    public int size(int index) {
      return places.get(index).length;
    }

    @Override
    public Batch load(int index, NDManager manager) {
      int[] these = places.get(index);
      int[] classes = Arrays.stream(these).map(place -> labels[place]).toArray();
      return new Batch(arrays(manager, these), ClassIndices.of(classes));
    }
  }
}
