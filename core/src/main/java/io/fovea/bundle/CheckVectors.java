package io.fovea.bundle;

import io.fovea.checkpoint.Safetensors;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.state.State;
import io.fovea.training.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Inputs drawn at random and what the trained network says of them, so that whoever loads the model
 * elsewhere can see that it says the same there. Nobody's recordings are among them.
 */
final class CheckVectors {
  private static final int BATCH = 3;
  private static final int STEPS = 5;

  private CheckVectors() {}

  static Safetensors of(Run run) {
    Random random = new Random(run.seed());
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, TensorShape> input : run.signature().inputs().entrySet()) {
      TensorShape shape = input.getValue();
      inputs.put(input.getKey(), drawn(random, shape));
      if (shape.isVariable()) {
        inputs.put(input.getKey() + OnnxFile.LENGTHS, new Tensor(new float[] {STEPS, 1, 3}, BATCH));
      }
    }
    Map<String, State.Array> all = new LinkedHashMap<>();
    inputs.forEach((name, tensor) -> all.put("input." + name, array(tensor)));
    all.put("output." + OnnxFile.SCORES, array(run.scores(new ArrayList<>(inputs.values()))));
    return new Safetensors(Map.of("about", "random inputs and the network's scores of them"), all);
  }

  private static Tensor drawn(Random random, TensorShape shape) {
    int[] sizes = new int[shape.rank() + 1];
    sizes[0] = BATCH;
    for (int axis = 0; axis < shape.rank(); axis++) {
      sizes[axis + 1] = shape.size(axis) == TensorShape.VARIABLE ? STEPS : shape.size(axis);
    }
    float[] values = new float[Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return new Tensor(values, sizes);
  }

  private static State.Array array(Tensor tensor) {
    List<Long> sizes = Arrays.stream(tensor.shape()).asLongStream().boxed().toList();
    return new State.Array(sizes, tensor.values());
  }
}
