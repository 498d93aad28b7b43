package io.fovea.data;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row (x, y, place in the order) for each fixation, from which nothing but a count is learned.
 */
record PlacesInTime(boolean saysFromWhom) implements RepresentationSpec {
  PlacesInTime() {
    this(true);
  }

  @Override
  public String name() {
    return "test.places_in_time";
  }

  @Override
  public Representation create(List<Scanpath> training) {
    return new Representation() {
      @Override
      public TensorShape shape() {
        return TensorShape.of(TensorShape.VARIABLE, 3);
      }

      @Override
      public Tensor encode(Scanpath scanpath) {
        float[] rows = new float[scanpath.size() * 3];
        for (int i = 0; i < scanpath.size(); i++) {
          rows[3 * i] = (float) scanpath.x(i);
          rows[3 * i + 1] = (float) scanpath.y(i);
          rows[3 * i + 2] = i;
        }
        return new Tensor(rows, scanpath.size(), 3);
      }

      @Override
      public Map<String, List<Double>> learned() {
        return Map.of("count", List.of((double) training.size()));
      }

      @Override
      public Set<ScanpathKey> learnedFrom() {
        return saysFromWhom
            ? training.stream().map(Scanpath::key).collect(Collectors.toSet())
            : Set.of();
      }
    };
  }
}
