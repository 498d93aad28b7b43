package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.Spec;
import java.util.List;

/** SPI: how samples are divided into training, validation and test parts. */
public interface SplitSpec extends Spec {
  /**
   * Divides the samples. The same samples and seed give the same split. Whoever trains on it holds
   * it to {@link EveryClassInTraining}.
   *
   * @throws io.fovea.spec.FoveaException if a part that was asked for would be empty
   */
  Split create(List<Sample> samples, long seed);
}
