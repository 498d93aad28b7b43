package io.fovea.config;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.callback.EarlyStopping;
import io.fovea.callback.Timer;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.LayerSpec;
import io.fovea.optimizer.Adam;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.optimizer.RAdam;
import io.fovea.optimizer.RmsProp;
import io.fovea.optimizer.Sgd;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.schedule.Constant;
import io.fovea.schedule.Cosine;
import io.fovea.schedule.Warmup;
import io.fovea.source.ScanpathSource;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Required;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.split.Split;
import io.fovea.split.SplitSpec;
import io.fovea.training.Task;
import io.fovea.training.TaskSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts with every type of setting. They only exist to be configured: none can be made. */
public final class TestParts {
  private TestParts() {}

  /** All of them, with the optimizers of core and some of its schedules and callbacks. */
  public static Parts all() {
    return Parts.of(
        new Table(),
        new Halves(),
        new FirstCategoryUniqueSplit(),
        new Map2d(),
        new Stack(),
        new Conv(),
        new Residual(),
        new Net(),
        new Classify(),
        new Adam(),
        new AdamW(),
        new RAdam(),
        new RmsProp(),
        new Sgd(),
        new Constant(),
        new Cosine(),
        new Warmup(),
        new EarlyStopping(),
        new Timer(),
        new Csv(),
        new Console());
  }

  private static UnsupportedOperationException onlyConfigured() {
    return new UnsupportedOperationException("this part only exists to be configured");
  }

  /** What to do with a bad row. */
  public enum OnBadRow {
    FAIL,
    SKIP
  }

  @Doc("A table.")
  public record Table(@Required @Doc("The file.") Path path, OnBadRow onBadRow)
      implements ScanpathSourceSpec {
    public Table() {
      this(Path.of(""), OnBadRow.FAIL);
    }

    @Override
    public String name() {
      return "table";
    }

    @Override
    public ScanpathSource create(SourceContext context) {
      if (context.screen().isPresent() && context.screen().get().width() == 13) {
        throw new FoveaException("source table: no screen is 13 wide");
      }
      Check.that(!path.toString().contains("gone"), "path", "must be here", path.toString());
      return () -> {
        throw onlyConfigured();
      };
    }
  }

  public record Halves(double testSize, Optional<Integer> folds) implements SplitSpec {
    public Halves() {
      this(0.5, Optional.empty());
    }

    public Halves {
      Check.fraction("testSize", testSize);
    }

    @Override
    public String name() {
      return "halves";
    }

    @Override
    public Split create(List<Sample> samples, long seed) {
      throw onlyConfigured();
    }
  }

  @Doc("A density.")
  public record Map2d(
      @Doc("Rows.") int height,
      @Doc("Columns.") int width,
      double sigmaPx,
      boolean zoom,
      List<Double> levels)
      implements RepresentationSpec {
    public Map2d() {
      this(64, 32, 1.5, false, List.of());
    }

    public Map2d {
      Check.positive("height", height);
      Check.positive("width", width);
      levels = List.copyOf(levels);
    }

    @Override
    public String name() {
      return "map_2d";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      throw onlyConfigured();
    }
  }

  public record Stack(List<RepresentationSpec> of) implements RepresentationSpec {
    public Stack() {
      this(List.of());
    }

    public Stack {
      of = List.copyOf(of);
    }

    @Override
    public String name() {
      return "stack";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      throw onlyConfigured();
    }
  }

  public record Conv(int outChannels, String activation) implements LayerSpec {
    public Conv() {
      this(8, "relu");
    }

    public Conv {
      Check.positive("outChannels", outChannels);
      Check.oneOf("activation", activation, List.of("relu", "tanh"));
    }

    @Override
    public String name() {
      return "conv";
    }

    @Override
    public Block create(Shape input) {
      throw onlyConfigured();
    }
  }

  public record Residual(LayerSpec inner, Map<String, LayerSpec> named) implements LayerSpec {
    public Residual() {
      this(new Conv(), Map.of());
    }

    @Override
    public String name() {
      return "residual";
    }

    @Override
    public Block create(Shape input) {
      throw onlyConfigured();
    }
  }

  public record Net(List<LayerSpec> layers) implements BackboneSpec {
    public Net() {
      this(List.of());
    }

    @Override
    public String name() {
      return "net";
    }

    @Override
    public Block create(Inputs inputs) {
      throw onlyConfigured();
    }
  }

  public record Classify(List<Integer> hidden, long salt, Range range) implements TaskSpec {
    public Classify() {
      this(List.of(), 0, new Range(0, 1));
    }

    @Override
    public String name() {
      return "classify";
    }

    @Override
    public Task create(BackboneSpec backbone, OptimizerSpec optimizer) {
      throw onlyConfigured();
    }
  }

  /** A section without a no-argument constructor: it has no defaults of its own. */
  public record Range(double low, double high) {
    public Range {
      Check.that(low < high, "high", "must be > low", low + " and " + high);
    }
  }

  public record Csv() implements RunLoggerSpec {
    @Override
    public String name() {
      return "csv";
    }

    @Override
    public RunLogger create(RunFolder folder) {
      throw onlyConfigured();
    }
  }

  /** A part that is no record has no settings. */
  public static final class Console implements RunLoggerSpec {
    @Override
    public String name() {
      return "console";
    }

    @Override
    public RunLogger create(RunFolder folder) {
      throw onlyConfigured();
    }
  }
}
