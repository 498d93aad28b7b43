package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Spec;
import java.util.List;

/**
 * SPI: how samples are divided into training, validation and test parts.
 *
 * <p>A split for cross-validation has several folds and holds one of them out as its test part;
 * {@link #foldCount} and {@link #holdOut} lead from one to the next:
 *
 * <pre>{@code
 * for (int fold = 0; fold < spec.foldCount(samples); fold++) {
 *   Split split = spec.holdOut(fold).create(samples, seed);
 * }
 * }</pre>
 */
public interface SplitSpec extends Spec {
  /**
   * Divides the samples. The same samples and seed give the same split, in whatever order they
   * come. Whoever trains on it holds it to {@link EveryClassInTraining} and {@link
   * io.fovea.split.leak.LeakCheck}.
   *
   * @throws FoveaException if a part that was asked for would be empty
   */
  Split create(List<Sample> samples, long seed);

  /**
   * How many folds these samples have: 1 where the split divides them once. Where it is more, the
   * test parts of all folds, made with one seed, are the samples, each once.
   */
  default int foldCount(List<Sample> samples) {
    return 1;
  }

  /**
   * The same split with this fold held out as the test part.
   *
   * @param fold counted from 0
   * @throws FoveaException if there is no such fold
   */
  default SplitSpec holdOut(int fold) {
    if (fold != 0) {
      throw new FoveaException(
          "split %s divides the samples once: it has fold 0 and no fold %d"
              .formatted(name(), fold));
    }
    return this;
  }
}
