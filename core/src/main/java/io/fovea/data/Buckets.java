package io.fovea.data;

import io.fovea.split.SeededShuffle;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * An order of the training part in which batches hold scanpaths of about one length, so that little
 * is padded: the shuffled part is cut into windows of many batches, each window is sorted by length
 * and cut into batches, and the batches are shuffled. What comes together so still changes from
 * epoch to epoch, and depends on (seed, epoch) alone.
 */
final class Buckets {
  /** Batches in a window: the more, the less padding and the less chance in who meets whom. */
  private static final int WINDOW = 50;

  private Buckets() {}

  /**
   * The shuffled order, put in buckets. The last scanpaths, which fill no batch, stay where they
   * are.
   *
   * @param shuffled a permutation of the part's places; not changed
   * @param lengths of the sample at a place
   */
  static int[] order(
      int[] shuffled, IntUnaryOperator lengths, int batchSize, long seed, int epoch) {
    int batches = shuffled.length / batchSize;
    int full = batches * batchSize;
    int[] sorted = shuffled.clone();
    int window = (int) Math.min(full, (long) WINDOW * batchSize);
    for (int from = 0; from < full; from += window) {
      int to = Math.min(full, from + window);
      int[] piece =
          IntStream.range(from, to)
              .mapToObj(i -> shuffled[i])
              .sorted(Comparator.comparingInt(lengths::applyAsInt)) // stable: ties as shuffled
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(piece, 0, sorted, from, piece.length);
    }
    int[] order = sorted.clone();
    // Another stream than the shuffle's own.
    long mixed = new SplittableRandom(~seed).nextLong() + epoch;
    int[] turns = SeededShuffle.order(batches, mixed);
    for (int i = 0; i < batches; i++) {
      System.arraycopy(sorted, turns[i] * batchSize, order, i * batchSize, batchSize);
    }
    return order;
  }
}
