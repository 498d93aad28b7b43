package io.fovea.data;

import io.fovea.cleaning.CleaningSpec;
import io.fovea.detection.EventDetectorSpec;
import io.fovea.label.Labelling;
import io.fovea.representation.RepresentationSpec;
import io.fovea.source.Columns;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.Screen;
import io.fovea.source.SourceContext;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.split.SplitSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Builds a {@link ScanpathDataModule} in plain Java. */
public final class ScanpathDataModuleBuilder {
  /** Scanpaths per step, where nobody says otherwise. */
  public static final Sampler DEFAULT_SAMPLER = Sampler.SHUFFLE;

  public static final int DEFAULT_BATCH_SIZE = 32;

  /** The seed of everything that is random, where nobody says otherwise. */
  public static final long DEFAULT_SEED = 42;

  /** New people in validation: what a model is good for can be told by no other split. */
  public static final SplitSpec DEFAULT_SPLIT = new FirstCategoryUniqueSplit();

  /** Where encoded scanpaths are kept, where nobody says otherwise. */
  public static final Cache DEFAULT_CACHE = Cache.MEMORY;

  /** The folder for {@link Cache#DISK}, where nobody says otherwise. */
  public static final Path DEFAULT_CACHE_DIR = Path.of("fovea_cache");

  private ScanpathSourceSpec source;
  private SourceContext context = SourceContext.none();
  private Labelling labelling = new Labelling();
  private SplitSpec split = DEFAULT_SPLIT;
  private OptionalLong splitSeed = OptionalLong.empty();
  private List<String> allowLeak = List.of();
  private final Map<String, RepresentationSpec> inputs = new LinkedHashMap<>();
  private int batchSize = DEFAULT_BATCH_SIZE;
  private boolean bucketByLength;
  private Sampler sampler = DEFAULT_SAMPLER;
  private long seed = DEFAULT_SEED;
  private Cache cache = DEFAULT_CACHE;
  private Path cacheDir = DEFAULT_CACHE_DIR;
  private Progress progress = Progress.NONE;

  ScanpathDataModuleBuilder() {}

  /** Where the scanpaths come from. Required. */
  public ScanpathDataModuleBuilder source(ScanpathSourceSpec spec) {
    source = spec;
    return this;
  }

  /** The roles of the table's columns. */
  public ScanpathDataModuleBuilder columns(Columns roles) {
    context = context.columns(roles);
    return this;
  }

  /** The screen's size, where coordinates are pixels. */
  public ScanpathDataModuleBuilder screen(double widthPx, double heightPx) {
    context = context.screen(new Screen(widthPx, heightPx));
    return this;
  }

  /** Finds the fixations, where the rows are samples of raw gaze. */
  public ScanpathDataModuleBuilder detect(EventDetectorSpec detector) {
    context = context.detect(detector);
    return this;
  }

  /** Rules by which fixations and scanpaths are left out, in their order. */
  public ScanpathDataModuleBuilder clean(CleaningSpec... rules) {
    context = context.clean(rules);
    return this;
  }

  /** All that the source is told, in place of what was said of it before. */
  public ScanpathDataModuleBuilder context(SourceContext all) {
    context = all;
    return this;
  }

  /** Where labels come from and which scanpaths take part. */
  public ScanpathDataModuleBuilder labelling(Labelling how) {
    labelling = how;
    return this;
  }

  /** How the data are divided; by participant if not said. */
  public ScanpathDataModuleBuilder split(SplitSpec spec) {
    split = spec;
    return this;
  }

  /** Decides the split and the sample in place of {@link #seed}. */
  public ScanpathDataModuleBuilder splitSeed(long value) {
    splitSeed = OptionalLong.of(value);
    return this;
  }

  /** Leaks that are let pass, by name; they are told and recorded. */
  public ScanpathDataModuleBuilder allowLeak(String... names) {
    allowLeak = List.of(names);
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

  /** Whether training batches hold scanpaths of about one length, so that little is padded. */
  public ScanpathDataModuleBuilder bucketByLength(boolean on) {
    bucketByLength = on;
    return this;
  }

  /** Which scanpaths of the training part an epoch holds; each once if this is not called. */
  public ScanpathDataModuleBuilder sampler(Sampler which) {
    sampler = which;
    return this;
  }

  /** Decides the split and the order of the training part. */
  public ScanpathDataModuleBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** Where encoded scanpaths are kept; the batches are the same, bit by bit, wherever. */
  public ScanpathDataModuleBuilder cache(Cache where) {
    cache = where;
    return this;
  }

  /** The folder for {@link Cache#DISK}. */
  public ScanpathDataModuleBuilder cacheDir(Path folder) {
    cacheDir = folder;
    return this;
  }

  /** Hears how far long work on the data has come. */
  public ScanpathDataModuleBuilder progress(Progress listener) {
    progress = listener;
    return this;
  }

  /**
   * Makes the module.
   *
   * @throws FoveaException if the source or the inputs are missing, if there is nothing to bucket,
   *     or the source refuses
   */
  public ScanpathDataModule build() {
    if (source != null && inputs.isEmpty()) {
      throw new FoveaException("data.inputs: at least one representation is needed");
    }
    if (bucketByLength && batchSize == 1) {
      throw new FoveaException(
          "data.bucket_by_length: batches of data.batch_size 1 hold one sequence each, so there is"
              + " nothing to put in buckets; leave it out");
    }
    return new ScanpathDataModule(
        splitData(),
        new LinkedHashMap<>(inputs),
        context,
        batchSize,
        bucketByLength,
        sampler,
        seed,
        new EncodingSettings(cache, cacheDir, progress));
  }

  /**
   * Makes what reads and divides the data, for those who encode nothing; inputs play no part.
   *
   * @throws FoveaException if the source is missing or refuses
   */
  public SplitData splitData() {
    if (source == null) {
      throw new FoveaException("data.source: missing");
    }
    return new SplitData(
        source.create(context), labelling, split, splitSeed.orElse(seed), allowLeak);
  }
}
