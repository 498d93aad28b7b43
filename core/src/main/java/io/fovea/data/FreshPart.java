package io.fovea.data;

import java.nio.FloatBuffer;

/**
 * {@link Cache#NONE}: every sample is encoded each time it is asked for, ahead of that by workers.
 * What is kept is the batch that is being put together, the next one, and a few jobs more.
 */
final class FreshPart implements EncodedPart {
  private final Encoder encoder;
  private final Workers workers;

  FreshPart(Encoder encoder, Workers workers) {
    this.encoder = encoder;
    this.workers = workers;
  }

  @Override
  public int size() {
    return encoder.size();
  }

  @Override
  public Pass pass(int[] order, int atOnce) {
    int window = Encoder.chunks(atOnce) + 2 * workers.count();
    Ahead<float[][][]> ahead =
        new Ahead<>(
            workers, Encoder.chunks(order.length), window, chunk -> encoder.encode(order, chunk));
    return (from, to) -> samples(ahead, from, to);
  }

  private static FloatBuffer[][] samples(Ahead<float[][][]> ahead, int from, int to) {
    FloatBuffer[][] samples = new FloatBuffer[to - from][];
    int i = from;
    while (i < to) {
      int chunk = i / Encoder.CHUNK;
      float[][][] encoded = ahead.get(chunk);
      for (; i < to && i / Encoder.CHUNK == chunk; i++) {
        samples[i - from] = MemoryPart.buffers(encoded[i % Encoder.CHUNK]);
      }
    }
    return samples;
  }
}
