package io.fovea.source;

import io.fovea.cleaning.CleaningSpec;
import io.fovea.detection.EventDetectorSpec;
import java.util.List;
import java.util.Optional;

/**
 * What the experiment says about the table, whichever source reads it.
 *
 * @param columns the columns' roles; empty where the experiment names none
 * @param screen the screen's size in pixels, where coordinates are pixels
 * @param detect finds the fixations, where the rows are samples of raw gaze
 * @param clean the rules by which fixations and scanpaths are left out, in order
 */
public record SourceContext(
    Optional<Columns> columns,
    Optional<Screen> screen,
    Optional<EventDetectorSpec> detect,
    List<CleaningSpec> clean) {
  public SourceContext {
    clean = List.copyOf(clean);
  }

  public static SourceContext of(Columns columns) {
    return none().columns(columns);
  }

  /** Columns of pixels. */
  public static SourceContext of(Columns columns, Screen screen) {
    return new SourceContext(
        Optional.of(columns), Optional.of(screen), Optional.empty(), List.of());
  }

  public static SourceContext none() {
    return new SourceContext(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** The same with other columns. */
  public SourceContext columns(Columns roles) {
    return new SourceContext(Optional.of(roles), screen, detect, clean);
  }

  /** The same in pixels. */
  public SourceContext screen(Screen size) {
    return new SourceContext(columns, Optional.of(size), detect, clean);
  }

  /** The same for raw gaze. */
  public SourceContext detect(EventDetectorSpec detector) {
    return new SourceContext(columns, screen, Optional.of(detector), clean);
  }

  /** The same with these rules. */
  public SourceContext clean(CleaningSpec... rules) {
    return new SourceContext(columns, screen, detect, List.of(rules));
  }
}
