package io.fovea.source;

import java.util.Optional;

/**
 * What the experiment says about the table, whichever source reads it.
 *
 * @param columns the columns' roles; empty where the experiment names none
 * @param screen the screen's size in pixels, where coordinates are pixels
 */
public record SourceContext(Optional<Columns> columns, Optional<Screen> screen) {
  public static SourceContext of(Columns columns) {
    return new SourceContext(Optional.of(columns), Optional.empty());
  }

  /** Columns of pixels. */
  public static SourceContext of(Columns columns, Screen screen) {
    return new SourceContext(Optional.of(columns), Optional.of(screen));
  }

  public static SourceContext none() {
    return new SourceContext(Optional.empty(), Optional.empty());
  }
}
