package io.fovea.data;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** {@link Cache#MEMORY}: the arrays that the representations made, as they are. */
final class MemoryPart implements EncodedPart.Kept {
  private final List<float[][]> samples;

  private MemoryPart(List<float[][]> samples) {
    this.samples = samples;
  }

  /** Encodes everything now. */
  static MemoryPart of(Encoder encoder, Workers workers, Progress progress, String what) {
    List<float[][]> samples = new ArrayList<>(encoder.size());
    encoder.all(workers, progress, what, samples::add);
    return new MemoryPart(samples);
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public FloatBuffer[] sample(int place) {
    return buffers(samples.get(place));
  }

  static FloatBuffer[] buffers(float[][] inputs) {
    FloatBuffer[] buffers = new FloatBuffer[inputs.length];
    for (int i = 0; i < buffers.length; i++) {
      buffers[i] = FloatBuffer.wrap(inputs[i]);
    }
    return buffers;
  }
}
