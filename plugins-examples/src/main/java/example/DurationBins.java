package example;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Durations counted between edges that were learned. */
final class DurationBins implements Representation {
  private final double[] edges;
  private final Set<ScanpathKey> whom;

  /**
   * @param edges ascending, one less than there are bins
   * @param whom the scanpaths of which they were learned; none where they were restored
   */
  DurationBins(double[] edges, Set<ScanpathKey> whom) {
    this.edges = edges.clone();
    this.whom = Set.copyOf(whom);
  }

  @Override
  public TensorShape shape() {
    return TensorShape.of(edges.length + 1);
  }

  @Override
  public Tensor encode(Scanpath scanpath) {
    if (scanpath.size() == 0) {
      throw new FoveaException("scanpath " + scanpath.key() + " has no fixation");
    }
    float[] shares = new float[edges.length + 1];
    for (double duration : scanpath.fixations().durationMs()) {
      int bin = 0;
      while (bin < edges.length && duration >= edges[bin]) {
        bin++;
      }
      shares[bin] += 1f / scanpath.size();
    }
    return new Tensor(shares, shares.length);
  }

  @Override
  public Set<ScanpathKey> learnedFrom() {
    return whom;
  }

  /** All that is kept of the training part with a trained model. */
  @Override
  public Map<String, List<Double>> learned() {
    return DurationHistogram.learned(edges);
  }
}
