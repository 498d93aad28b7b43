package __package__;

import io.fovea.network.BackboneSpec;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Classifier;
import io.fovea.training.Task;
import io.fovea.training.TaskSpec;
import java.util.List;

/**
 * A classifier as your laboratory trains it: one hidden layer. A task of another kind, with a loss
 * of its own, implements {@link Task}.
 */
@Doc("Tells classes apart, with one hidden layer.")
public record __Part__(@Doc("Size of the hidden layer.") int width) implements TaskSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this(16);
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.positive("width", width);
  }

  @Override
  public String name() {
    return "__name__";
  }

  @Override
  public Task create(BackboneSpec backbone, OptimizerSpec optimizer) {
    return new Classifier(width).create(backbone, optimizer);
  }
}
