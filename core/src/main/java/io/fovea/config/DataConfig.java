package io.fovea.config;

import io.fovea.cleaning.CleaningSpec;
import io.fovea.data.Cache;
import io.fovea.data.Sampler;
import io.fovea.data.ScanpathDataModule;
import io.fovea.data.ScanpathDataModuleBuilder;
import io.fovea.detection.EventDetectorSpec;
import io.fovea.label.ClassRules;
import io.fovea.label.Labelling;
import io.fovea.label.LabelsFile;
import io.fovea.label.Sampling;
import io.fovea.representation.RepresentationSpec;
import io.fovea.source.Columns;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.Screen;
import io.fovea.source.SourceContext;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.split.SplitSpec;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code data} section of an experiment. Settings that are {@code null} are missing. */
@Doc("Where the scanpaths come from and what the network sees of them.")
public record DataConfig(
    @Required @Doc("Where the scanpaths come from.") ScanpathSourceSpec source,
    @Doc("Which column of the table plays which role.") Columns columns,
    @Doc("The size by which pixel coordinates are divided.") Screen screen,
    @Doc("Finds the fixations, where the rows are samples of raw gaze.") EventDetectorSpec detect,
    @Doc("Rules by which fixations and scanpaths are left out, in their order.")
        List<CleaningSpec> clean,
    @Doc("A second table with the labels, joined by key.") LabelsFile labels,
    @Doc("Which classes take part, and under which names.") ClassRules classes,
    @Doc("The share of the scanpaths that takes part, drawn by the seed.") double sample,
    @Doc("At most this many scanpaths take part, drawn by the seed; 0 for all.") int limit,
    @Doc("How the scanpaths are divided into training, validation and test parts.") SplitSpec split,
    @Doc("Decides the split and the sample, where it is not the experiment's seed that does.")
        Long splitSeed,
    @Doc("Leaks that are let pass, by name; they are written into the run.") List<String> allowLeak,
    @Required @Doc("The network's inputs: a representation for each name.")
        Map<String, RepresentationSpec> inputs,
    @Doc("Scanpaths per training step.") int batchSize,
    @Doc("Whether training batches hold sequences of about one length, so that little is padded.")
        boolean bucketByLength,
    @Doc(
            "Which training scanpaths an epoch holds: shuffle (each once) or weighted (classes equal).")
        Sampler sampler,
    @Doc("Where encoded scanpaths are kept: memory, disk (found again by the next run) or none.")
        Cache cache,
    @Doc("The folder for cache: disk. Its files may be deleted between runs.") Path cacheDir) {
  public DataConfig() {
    this(
        null,
        null,
        null,
        null,
        List.of(),
        null,
        new ClassRules(),
        1,
        0,
        ScanpathDataModuleBuilder.DEFAULT_SPLIT,
        null,
        List.of(),
        Map.of(),
        ScanpathDataModuleBuilder.DEFAULT_BATCH_SIZE,
        false,
        ScanpathDataModuleBuilder.DEFAULT_SAMPLER,
        ScanpathDataModuleBuilder.DEFAULT_CACHE,
        ScanpathDataModuleBuilder.DEFAULT_CACHE_DIR);
  }

  /** What most experiments say; all else as it is by default. */
  public DataConfig(
      ScanpathSourceSpec source,
      Columns columns,
      Screen screen,
      SplitSpec split,
      Map<String, ? extends RepresentationSpec> inputs,
      int batchSize) {
    this(
        source,
        columns,
        screen,
        null,
        List.of(),
        null,
        new ClassRules(),
        1,
        0,
        split,
        null,
        List.of(),
        new LinkedHashMap<>(inputs),
        batchSize,
        false,
        ScanpathDataModuleBuilder.DEFAULT_SAMPLER,
        ScanpathDataModuleBuilder.DEFAULT_CACHE,
        ScanpathDataModuleBuilder.DEFAULT_CACHE_DIR);
  }

  public DataConfig {
    clean = List.copyOf(clean);
    allowLeak = List.copyOf(allowLeak);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    new Sampling(sample, limit);
    Check.positive("batchSize", batchSize);
  }

  /** The same where leaks of these names are let pass. */
  public DataConfig allowLeak(String... names) {
    return new DataConfig(
        source,
        columns,
        screen,
        detect,
        clean,
        labels,
        classes,
        sample,
        limit,
        split,
        splitSeed,
        List.of(names),
        inputs,
        batchSize,
        bucketByLength,
        sampler,
        cache,
        cacheDir);
  }

  /** The same data, encoded scanpaths kept elsewhere. */
  public DataConfig cache(Cache where, Path folder) {
    return new DataConfig(
        source,
        columns,
        screen,
        detect,
        clean,
        labels,
        classes,
        sample,
        limit,
        split,
        splitSeed,
        allowLeak,
        inputs,
        batchSize,
        bucketByLength,
        sampler,
        where,
        folder);
  }

  /** The same data where the table holds no labels. */
  public DataConfig withoutLabels() {
    return new DataConfig(
        source,
        columns == null ? null : columns.withoutLabels(),
        screen,
        detect,
        clean,
        null,
        classes,
        sample,
        limit,
        split,
        splitSeed,
        allowLeak,
        inputs,
        batchSize,
        bucketByLength,
        sampler,
        cache,
        cacheDir);
  }

  /** What a source is told. */
  public SourceContext context() {
    return new SourceContext(
        Optional.ofNullable(columns),
        Optional.ofNullable(screen),
        Optional.ofNullable(detect),
        clean);
  }

  /** How recordings become samples. */
  public Labelling labelling() {
    return new Labelling(Optional.ofNullable(labels), classes, new Sampling(sample, limit));
  }

  /** Builds what serves these data. */
  public ScanpathDataModuleBuilder module(long seed) {
    ScanpathDataModuleBuilder builder =
        ScanpathDataModule.builder()
            .source(source)
            .context(context())
            .labelling(labelling())
            .split(split)
            .allowLeak(allowLeak.toArray(String[]::new))
            .batchSize(batchSize)
            .bucketByLength(bucketByLength)
            .sampler(sampler)
            .seed(seed)
            .cache(cache)
            .cacheDir(cacheDir);
    inputs.forEach(builder::input);
    Optional.ofNullable(splitSeed).ifPresent(builder::splitSeed);
    return builder;
  }
}
