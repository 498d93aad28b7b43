package io.fovea.predictor;

import io.fovea.cleaning.CleaningSpec;
import io.fovea.detection.EventDetectorSpec;
import io.fovea.representation.RepresentationSpec;
import io.fovea.source.Columns;
import io.fovea.source.Screen;
import io.fovea.source.SourceContext;
import io.fovea.spec.Doc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a bundle's model wants its scanpaths read and represented. */
@Doc("How a model's scanpaths are read and represented.")
public record Reading(
    @Doc("Which column plays which role.") Columns columns,
    @Doc("The size by which pixel coordinates are divided.") Screen screen,
    @Doc("Finds the fixations in raw gaze.") EventDetectorSpec detect,
    @Doc("Rules by which fixations and scanpaths are left out.") List<CleaningSpec> clean,
    @Doc("A representation for each input.") Map<String, RepresentationSpec> inputs) {
  public Reading() {
    this(null, null, null, List.of(), Map.of());
  }

  public Reading {
    clean = List.copyOf(clean);
    inputs = new LinkedHashMap<>(inputs);
  }

  /** For a source of tables. */
  public SourceContext context() {
    return new SourceContext(
        Optional.ofNullable(columns),
        Optional.ofNullable(screen),
        Optional.ofNullable(detect),
        clean);
  }
}
