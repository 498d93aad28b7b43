package io.fovea.config;

import io.fovea.data.ScanpathDataModuleBuilder;
import io.fovea.representation.RepresentationSpec;
import io.fovea.source.Columns;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.Screen;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.split.SplitSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code data} section of an experiment. Settings that are {@code null} are missing. */
@Doc("Where the scanpaths come from and what the network sees of them.")
public record DataConfig(
    @Required @Doc("Where the scanpaths come from.") ScanpathSourceSpec source,
    @Doc("Which column of the table plays which role.") Columns columns,
    @Doc("The size by which pixel coordinates are divided.") Screen screen,
    @Doc("How the scanpaths are divided into training, validation and test parts.") SplitSpec split,
    @Required @Doc("The network's inputs: a representation for each name.")
        Map<String, RepresentationSpec> inputs,
    @Doc("Scanpaths per training step.") int batchSize) {
  public DataConfig() {
    this(
        null,
        null,
        null,
        ScanpathDataModuleBuilder.DEFAULT_SPLIT,
        Map.of(),
        ScanpathDataModuleBuilder.DEFAULT_BATCH_SIZE);
  }

  public DataConfig {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    Check.positive("batchSize", batchSize);
  }
}
