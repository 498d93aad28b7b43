package io.fovea.data;

import io.fovea.representation.Representation;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import java.util.List;
import java.util.Map;

/** Turns samples into numbers by each input's representation, and checks what comes. */
final class Encoder {
  /** Samples that one job encodes: few enough for a quick start, enough to be worth a job. */
  static final int CHUNK = 32;

  private final List<Sample> samples;
  private final List<Map.Entry<String, Representation>> inputs;

  Encoder(List<Sample> samples, Map<String, Representation> representations) {
    this.samples = samples;
    this.inputs = List.copyOf(representations.entrySet());
  }

  /** Takes the samples one after another. */
  @FunctionalInterface
  interface Sink<E extends Exception> {
    /** The next sample's numbers, by input. */
    void accept(float[][] inputs) throws E;
  }

  int size() {
    return samples.size();
  }

  /** How many {@link #CHUNK}s so many samples are. */
  static int chunks(int samples) {
    return (int) ((samples + CHUNK - 1L) / CHUNK);
  }

  /**
   * Encodes all samples by all workers and hands them over in their order. What is refused first in
   * that order is what is told.
   */
  <E extends Exception> void all(Workers workers, Progress progress, String what, Sink<E> sink)
      throws E {
    int[] order = Shuffle.inOrder(size());
    int chunks = chunks(size());
    Ahead<float[][][]> ahead =
        new Ahead<>(workers, chunks, 4 * workers.count(), chunk -> encode(order, chunk));
    progress.begin(what, size());
    try {
      for (int chunk = 0; chunk < chunks; chunk++) {
        float[][][] encoded = ahead.get(chunk);
        for (float[][] sample : encoded) {
          sink.accept(sample);
        }
        progress.advance(encoded.length);
      }
    } finally {
      progress.end();
    }
  }

  /** The samples of one chunk of an order: {@code [sample][input][number]}. */
  float[][][] encode(int[] order, int chunk) {
    int from = chunk * CHUNK;
    int to = Math.min(order.length, from + CHUNK);
    float[][][] encoded = new float[to - from][][];
    for (int i = from; i < to; i++) {
      encoded[i - from] = encode(order[i]);
    }
    return encoded;
  }

  private float[][] encode(int place) {
    Scanpath scanpath = loaded(samples.get(place).scanpath());
    float[][] encoded = new float[inputs.size()][];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] =
          Representations.encode(inputs.get(i).getKey(), inputs.get(i).getValue(), scanpath)
              .values();
    }
    return encoded;
  }

  /** Read once, however many representations ask how often for its numbers. */
  private static Scanpath loaded(Scanpath scanpath) {
    return new Scanpath(
        scanpath.key(), scanpath.participant(), scanpath.featureNames(), scanpath.fixations());
  }
}
