package embedding;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.representations.Heatmap;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Doc;
import java.util.List;

/** Fovea's heatmap, wrapped: its square roots, so that rare places count for more. */
@Doc("The heatmap's square roots.")
public record SmoothedHeatmap(@Doc("Rows.") int height, @Doc("Columns.") int width)
    implements RepresentationSpec {
  public SmoothedHeatmap() {
    this(8, 8);
  }

  /** That of the part whose place it takes. */
  @Override
  public String name() {
    return "heatmap";
  }

  @Override
  public Representation create(List<Scanpath> training) {
    Representation plain = new Heatmap(height, width).create(training);
    return new Representation() {
      @Override
      public TensorShape shape() {
        return plain.shape();
      }

      @Override
      public Tensor encode(Scanpath scanpath) {
        float[] roots = plain.encode(scanpath).values().clone();
        for (int i = 0; i < roots.length; i++) {
          roots[i] = (float) Math.sqrt(roots[i]);
        }
        return new Tensor(roots, 1, height, width);
      }
    };
  }
}
