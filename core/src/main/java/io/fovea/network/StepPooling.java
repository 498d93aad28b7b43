package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.fovea.onnx.OnnxValue;
import java.util.Arrays;

/** How the real steps of a sequence become one: (B, T, F) to (B, features). Padding is not seen. */
public enum StepPooling {
  /** The mean of each feature over the real steps, (B, F). */
  AVERAGE {
    @Override
    public NDArray over(NDArray x, Lengths lengths) {
      NDArray shares =
          x.getManager().create(shares(lengths), new Shape(lengths.size(), 1, lengths.steps()));
      return shares.batchMatMul(x).reshape(lengths.size(), -1);
    }
  },
  /** The largest value of each feature among the real steps, (B, F). */
  MAX {
    @Override
    public NDArray over(NDArray x, Lengths lengths) {
      return hidden(x, lengths).max(new int[] {1});
    }
  },
  /** The mean and then the largest value of each feature, (B, 2F). */
  AVERAGE_MAX {
    @Override
    public NDArray over(NDArray x, Lengths lengths) {
      return AVERAGE.over(x, lengths).concat(MAX.over(x, lengths), 1);
    }

    @Override
    public long features(long features) {
      return 2 * features;
    }
  },
  /** The last real step, (B, F). */
  LAST {
    @Override
    public NDArray over(NDArray x, Lengths lengths) {
      int steps = lengths.steps();
      float[] last = new float[lengths.size() * steps];
      for (int i = 0; i < lengths.size(); i++) {
        last[i * steps + lengths.get(i) - 1] = 1;
      }
      NDArray chosen = x.getManager().create(last, new Shape(lengths.size(), 1, steps));
      return chosen.batchMatMul(x).reshape(lengths.size(), -1);
    }
  };

  /**
   * Pools.
   *
   * @param x (B, T, F); padding may hold any finite number, see {@link Lengths#clean}
   */
  public abstract NDArray over(NDArray x, Lengths lengths);

  /** How many numbers come out of steps with so many. */
  public long features(long features) {
    return features;
  }

  private static float[] shares(Lengths lengths) {
    int steps = lengths.steps();
    float[] shares = new float[lengths.size() * steps];
    for (int i = 0; i < lengths.size(); i++) {
      Arrays.fill(shares, i * steps, i * steps + lengths.get(i), 1f / lengths.get(i));
    }
    return shares;
  }

  /** Minus infinity at padding. */
  private static NDArray hidden(NDArray x, Lengths lengths) {
    return lengths.isPadded() ? x.add(lengths.bias(x.getManager())) : x;
  }

  /** The same as operators of an exported network, (B, T, F) to (B, features). */
  public OnnxValue over(OnnxValue x, OnnxLengths lengths) {
    return switch (this) {
      case AVERAGE -> lengths.mean(x);
      case MAX -> lengths.max(x);
      case AVERAGE_MAX -> lengths.graph().concat(1, lengths.mean(x), lengths.max(x));
      case LAST -> lengths.last(x);
    };
  }
}
