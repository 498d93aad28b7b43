package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.fovea.network.LayerWatch;

/** A store through which an {@link AnomalyDetector} hears of the layers. */
final class WatchedParameters extends StepParameters implements LayerWatch {
  private final AnomalyDetector detector;

  WatchedParameters(NDManager manager, FlatParameters flat, AnomalyDetector detector) {
    super(manager, flat);
    this.detector = detector;
  }

  @Override
  public void entering(Block block, NDList inputs) {
    detector.layers().ifPresent(watch -> watch.entering(block, inputs));
  }

  @Override
  public void left(Block block, NDArray output) {
    detector.layers().ifPresent(watch -> watch.left(block, output));
  }
}
