package io.fovea.data;

import io.fovea.representation.RepresentationSpec;
import io.fovea.source.Columns;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.Screen;
import io.fovea.source.SourceContext;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.split.SplitSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link ScanpathDataModule} in plain Java. */
public final class ScanpathDataModuleBuilder {
  /** Scanpaths per step, where nobody says otherwise. */
  public static final int DEFAULT_BATCH_SIZE = 32;

  /** The seed of everything that is random, where nobody says otherwise. */
  public static final long DEFAULT_SEED = 42;

  /** New people in validation: what a model is good for can be told by no other split. */
  public static final SplitSpec DEFAULT_SPLIT = new FirstCategoryUniqueSplit();

  private ScanpathSourceSpec source;
  private Optional<Columns> columns = Optional.empty();
  private Optional<Screen> screen = Optional.empty();
  private SplitSpec split = DEFAULT_SPLIT;
  private final Map<String, RepresentationSpec> inputs = new LinkedHashMap<>();
  private int batchSize = DEFAULT_BATCH_SIZE;
  private long seed = DEFAULT_SEED;

  ScanpathDataModuleBuilder() {}

  /** Where the scanpaths come from. Required. */
  public ScanpathDataModuleBuilder source(ScanpathSourceSpec spec) {
    source = spec;
    return this;
  }

  /** The roles of the table's columns. */
  public ScanpathDataModuleBuilder columns(Columns roles) {
    columns = Optional.of(roles);
    return this;
  }

  /** The screen's size, where coordinates are pixels. */
  public ScanpathDataModuleBuilder screen(double widthPx, double heightPx) {
    screen = Optional.of(new Screen(widthPx, heightPx));
    return this;
  }

  /** How the data are divided; by participant if not said. */
  public ScanpathDataModuleBuilder split(SplitSpec spec) {
    split = spec;
    return this;
  }

  /** One input of the network. At least one is required. */
  public ScanpathDataModuleBuilder input(String name, RepresentationSpec spec) {
    inputs.put(name, spec);
    return this;
  }

  public ScanpathDataModuleBuilder batchSize(int size) {
    Check.positive("batchSize", size);
    batchSize = size;
    return this;
  }

  /** Decides the split and the order of the training part. */
  public ScanpathDataModuleBuilder seed(long value) {
    seed = value;
    return this;
  }

  /**
   * Makes the module.
   *
   * @throws FoveaException if the source or the inputs are missing, or the source refuses
   */
  public ScanpathDataModule build() {
    if (source == null) {
      throw new FoveaException("data.source: missing");
    }
    if (inputs.isEmpty()) {
      throw new FoveaException("data.inputs: at least one representation is needed");
    }
    var made = source.create(new SourceContext(columns, screen));
    return new ScanpathDataModule(made, split, new LinkedHashMap<>(inputs), batchSize, seed);
  }
}
