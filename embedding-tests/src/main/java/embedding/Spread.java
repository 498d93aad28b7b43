package embedding;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Doc;
import java.util.Arrays;
import java.util.List;

/** How far gaze wandered: the variances of x and y as an image of one row. No services file. */
@Doc("Variances of the places, x and y.")
public record Spread() implements RepresentationSpec {
  @Override
  public String name() {
    return "embedding.spread";
  }

  @Override
  public Representation create(List<Scanpath> training) {
    return new Representation() {
      @Override
      public TensorShape shape() {
        return TensorShape.of(1, 1, 2);
      }

      @Override
      public Tensor encode(Scanpath scanpath) {
        float[] variances = {variance(scanpath.xs()), variance(scanpath.ys())};
        return new Tensor(variances, 1, 1, 2);
      }
    };
  }

  private static float variance(double[] places) {
    double mean = Arrays.stream(places).average().orElse(0);
    return (float) Arrays.stream(places).map(p -> (p - mean) * (p - mean)).average().orElse(0);
  }
}
