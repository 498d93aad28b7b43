package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.fovea.spec.FoveaException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * How many steps of each sequence of a batch are real; those after them are padding and may hold
 * anything. A sequence block that begins with {@link #clean} and ends with what it takes of real
 * steps alone never lets padding touch a result or a gradient.
 *
 * <p>Made anew in each forward pass; arrays that it gives belong to the manager of what it is asked
 * about.
 */
public final class Lengths {
  private final int[] each;
  private final int steps;
  private NDArray mask;

  private Lengths(int[] each, int steps) {
    this.each = each;
    this.steps = steps;
    for (int i = 0; i < each.length; i++) {
      if (each[i] < 1 || each[i] > steps) {
        throw new FoveaException(
            "the length of sequence %d of the batch must be 1 to %d, the steps that the batch has,"
                    .formatted(i, steps)
                + " got "
                + each[i]);
      }
    }
  }

  /** These lengths in a batch of so many steps. */
  public static Lengths of(int[] each, int steps) {
    return new Lengths(each.clone(), steps);
  }

  /**
   * Those of a sequence in a batch.
   *
   * @param batch the arrays of a batch, or of a block's inputs
   * @param place that of the sequence (B, T, ...)
   * @param shape the sequence's, without the batch axis; if its T is variable, the lengths (B)
   *     follow the sequence, else every step is real
   * @throws FoveaException if they do not follow it, or one of them is not in 1 to T
   */
  public static Lengths of(NDList batch, int place, Shape shape) {
    Shape padded = batch.get(place).getShape();
    int steps = Math.toIntExact(padded.get(1));
    if (!isVariable(shape)) {
      int[] full = new int[Math.toIntExact(padded.get(0))];
      Arrays.fill(full, steps);
      return new Lengths(full, steps);
    }
    return new Lengths(following(batch, place, shape, padded.get(0)), steps);
  }

  /**
   * Those of a {@link LengthAware} block's one sequence.
   *
   * @param inputs the sequence (B, T, ...), alone if every step is real, else with its lengths (B)
   */
  public static Lengths of(NDList inputs) {
    return of(inputs, 0, new Shape(inputs.size() > 1 ? -1 : inputs.head().getShape().get(1)));
  }

  /** Whether a sequence of this shape, without the batch axis, comes with lengths. */
  public static boolean isVariable(Shape shape) {
    return shape.dimension() > 0 && shape.get(0) == -1;
  }

  private static int[] following(NDList batch, int place, Shape shape, long sequences) {
    boolean there = batch.size() > place + 1;
    if (there && batch.get(place + 1).getShape().equals(new Shape(sequences))) {
      return ints(batch.get(place + 1));
    }
    throw new FoveaException(
        "input %d is a sequence %s of variable length, so its lengths (%d) must follow it, got %s"
            .formatted(
                place,
                shape,
                sequences,
                there ? "an array " + batch.get(place + 1).getShape() : "no array after it"));
  }

  private static int[] ints(NDArray lengths) {
    if (lengths.getDataType() == DataType.INT32) {
      return lengths.toIntArray();
    }
    float[] numbers = lengths.toFloatArray();
    int[] each = new int[numbers.length];
    Arrays.setAll(each, i -> (int) numbers[i]);
    return each;
  }

  /** How many sequences there are, B. */
  public int size() {
    return each.length;
  }

  /** How many steps the batch has, T. */
  public int steps() {
    return steps;
  }

  /** How many steps of a sequence are real. */
  public int get(int sequence) {
    return each[sequence];
  }

  /** Whether there is any padding. */
  public boolean isPadded() {
    return Arrays.stream(each).anyMatch(length -> length < steps);
  }

  /**
   * The lengths of what a block makes of the sequences.
   *
   * @param after from a number of steps to that of what comes out
   */
  public Lengths after(IntUnaryOperator after) {
    return new Lengths(Arrays.stream(each).map(after).toArray(), after.applyAsInt(steps));
  }

  /** The lengths as an array (B). */
  public NDArray array(NDManager manager) {
    return manager.create(each);
  }

  /**
   * Zero in place of padding, whatever stood there, also where it is not finite; no gradient
   * reaches it. Gives {@code x} itself where nothing is padded.
   *
   * @param x (B, T, F)
   */
  public NDArray clean(NDArray x) {
    if (!isPadded()) {
      return x;
    }
    NDArray real = x.getManager().create(real(x.getShape()), x.getShape(), DataType.BOOLEAN);
    return NDArrays.where(real, x, x.getManager().zeros(x.getShape()));
  }

  /** Which of the numbers belong to real steps. */
  private ByteBuffer real(Shape shape) {
    int perStep = Math.toIntExact(shape.size() / shape.get(0) / steps);
    ByteBuffer real = ByteBuffer.allocateDirect(Math.toIntExact(shape.size()));
    for (int length : each) {
      int start = real.position();
      for (int i = 0; i < length * perStep; i++) {
        real.put((byte) 1);
      }
      real.position(start + steps * perStep);
    }
    return real.rewind();
  }

  /** 1 at real steps, 0 at padding: (B, T, 1), of one manager as long as this object lives. */
  public NDArray mask(NDManager manager) {
    if (mask == null) {
      float[] real = new float[each.length * steps];
      for (int i = 0; i < each.length; i++) {
        Arrays.fill(real, i * steps, i * steps + each[i], 1);
      }
      mask = manager.create(real, new Shape(each.length, steps, 1));
    }
    return mask;
  }

  /** 0 at real steps, minus infinity at padding, to be added: (B, T, 1). */
  public NDArray bias(NDManager manager) {
    return manager.create(bias(0), new Shape(each.length, steps, 1));
  }

  /**
   * The same for scores (B, heads, queries, extra + T) of attention, whose weights at padding so
   * become exactly 0: (B, 1, 1, extra + T). No row is hidden whole, since a sequence has one real
   * step at least.
   *
   * @param extra how many tokens stand before the steps, all real
   */
  public NDArray attentionBias(NDManager manager, int extra) {
    return manager.create(bias(extra), new Shape(each.length, 1, 1, extra + steps));
  }

  private float[] bias(int extra) {
    int tokens = extra + steps;
    float[] bias = new float[each.length * tokens];
    for (int i = 0; i < each.length; i++) {
      int padding = i * tokens + extra + each[i];
      Arrays.fill(bias, padding, (i + 1) * tokens, Float.NEGATIVE_INFINITY);
    }
    return bias;
  }

  /** The places of the real steps among all B * T, in order: (N). */
  NDArray realRows(NDManager manager) {
    long[] rows = new long[Arrays.stream(each).sum()];
    int n = 0;
    for (int i = 0; i < each.length; i++) {
      for (int step = 0; step < each[i]; step++) {
        rows[n++] = (long) i * steps + step;
      }
    }
    return manager.create(rows);
  }

  /** The way back: for each of B * T steps its place among the real ones; for padding the first. */
  NDArray backFromRealRows(NDManager manager) {
    long[] places = new long[each.length * steps];
    int n = 0;
    for (int i = 0; i < each.length; i++) {
      for (int step = 0; step < each[i]; step++) {
        places[i * steps + step] = n++;
      }
    }
    return manager.create(places);
  }

  @Override
  public String toString() {
    return Arrays.toString(each) + " of " + steps + " steps";
  }
}
