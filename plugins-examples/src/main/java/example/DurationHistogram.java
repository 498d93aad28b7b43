package example;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * How long fixations last, as shares in bins that are equally full over the training part. Output
 * (bins): the share of the scanpath's fixations whose duration is in bin b, edge(b) &lt;= d &lt;
 * edge(b + 1), where edge(b) is the b/bins quantile of all durations of the training part (linear
 * between neighbours), the first edge is 0 and the last one infinity. Shows a representation that
 * learns.
 */
@Doc("Shares of the fixations in bins of duration, learned to be equally full.")
public record DurationHistogram(@Doc("How many bins.") int bins) implements RepresentationSpec {
  private static final String EDGES = "edges";

  public DurationHistogram() {
    this(8);
  }

  public DurationHistogram {
    Check.between("bins", bins, 2, 1000);
  }

  @Override
  public String name() {
    return "example.duration_histogram";
  }

  /** Learns the edges, and keeps from whom. */
  @Override
  public Representation create(List<Scanpath> training) {
    double[] durations =
        training.stream()
            .flatMapToDouble(scanpath -> DoubleStream.of(scanpath.fixations().durationMs()))
            .sorted()
            .toArray();
    if (durations.length == 0) {
      throw new FoveaException("the training part has no fixation to learn durations from");
    }
    double[] edges = new double[bins - 1];
    for (int b = 1; b < bins; b++) {
      edges[b - 1] = quantile(durations, (double) b / bins);
    }
    return new DurationBins(
        edges, training.stream().map(Scanpath::key).collect(Collectors.toUnmodifiableSet()));
  }

  /** The same from what was learned, in a program that knows no training part. */
  @Override
  public Representation restore(Map<String, List<Double>> learned) {
    List<Double> edges = learned.getOrDefault(EDGES, List.of());
    if (edges.size() != bins - 1) {
      throw new FoveaException("%d bins have %d edges, got %s".formatted(bins, bins - 1, learned));
    }
    return new DurationBins(edges.stream().mapToDouble(Double::doubleValue).toArray(), Set.of());
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** What {@link #restore} is given again. */
  static Map<String, List<Double>> learned(double[] edges) {
    return Map.of(EDGES, DoubleStream.of(edges).boxed().toList());
  }
}
