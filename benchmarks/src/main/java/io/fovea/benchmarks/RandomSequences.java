package io.fovea.benchmarks;

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
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random sequences of 5 to 15 steps with fresh labels in every step, and an image beside each where
 * one is wanted; lengths by the rule of {@code compare/sequence_torch.py}.
 */
final class RandomSequences implements DataModule {
  private static final int POOL = 64;
  private static final int BATCH = 8;
  private static final int FEATURES = 2;
  private static final int[] IMAGE = {4, 16, 16};
  private static final int PIXELS = 4 * 16 * 16;

  private final boolean images;
  private final int steps;
  private final Random random;
  private final float[][] sequences = new float[POOL][];
  private final float[][] pictures = new float[POOL][PIXELS];

  RandomSequences(boolean images, int steps, long seed) {
    this.images = images;
    this.steps = steps;
    this.random = new Random(seed);
    for (int i = 0; i < POOL; i++) {
      sequences[i] = drawn((5 + 7 * i % 11) * FEATURES);
      pictures[i] = drawn(PIXELS);
    }
  }

  private float[] drawn(int size) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = random.nextFloat();
    }
    return numbers;
  }

  @Override
  public void setup(Stage stage) {
    // They are there from the start.
  }

  @Override
  public DataSignature signature() {
    Map<String, TensorShape> inputs = new LinkedHashMap<>();
    if (images) {
      inputs.put("images", TensorShape.of(IMAGE));
    }
    inputs.put("sequence", TensorShape.of(TensorShape.VARIABLE, FEATURES));
    return new DataSignature(inputs, new LabelEncoding(List.of("a", "b", "c")));
  }

  @Override
  public DataSummary summary() {
    return new DataSummary(true, List.of(), Map.of());
  }

  @Override
  public Batches trainBatches(int epoch) {
    return new Drawn(steps);
  }

  @Override
  public Batches validationBatches() {
    return new Drawn(0);
  }

  @Override
  public Batches testBatches() {
    return new Drawn(0);
  }

  private final class Drawn implements Batches {
    private final int count;

    Drawn(int count) {
      this.count = count;
    }

    @Override
    public int count() {
      return count;
    }

    @Override
    public int size(int index) {
      return BATCH;
    }

    @Override
    public Batch load(int index, NDManager manager) {
      int[] places = random.ints(BATCH, 0, POOL).toArray();
      int[] lengths = Arrays.stream(places).map(i -> sequences[i].length / FEATURES).toArray();
      int longest = Arrays.stream(lengths).max().orElseThrow();
      float[] padded = new float[BATCH * longest * FEATURES];
      float[] together = new float[BATCH * PIXELS];
      for (int i = 0; i < BATCH; i++) {
        float[] sequence = sequences[places[i]];
        System.arraycopy(sequence, 0, padded, i * longest * FEATURES, sequence.length);
        System.arraycopy(pictures[places[i]], 0, together, i * PIXELS, PIXELS);
      }
      NDList arrays = new NDList();
      if (images) {
        arrays.add(manager.create(together, new Shape(BATCH, IMAGE[0], IMAGE[1], IMAGE[2])));
      }
      arrays.add(manager.create(padded, new Shape(BATCH, longest, FEATURES)));
      arrays.add(manager.create(lengths));
      ClassIndices classes = ClassIndices.of(random.ints(BATCH, 0, 3).toArray());
      return new Batch(arrays, Map.of("sequence", lengths), classes);
    }
  }
}
