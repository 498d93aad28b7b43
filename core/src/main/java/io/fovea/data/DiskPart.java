package io.fovea.data;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * {@link Cache#DISK}: a mapped file for each input.
 *
 * @param inputs in the order in which samples carry them
 */
record DiskPart(int size, List<TensorFile> inputs) implements EncodedPart.Kept {
  @Override
  public FloatBuffer[] sample(int place) {
    FloatBuffer[] numbers = new FloatBuffer[inputs.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = inputs.get(i).sample(place);
    }
    return numbers;
  }
}
