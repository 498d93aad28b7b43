package io.fovea.source;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/** The stimulus's or screen's size; coordinates are divided by it. */
@Doc("The size by which pixel coordinates are divided, so that they become 0..1.")
public record Screen(
    @Doc("Width in pixels.") double width, @Doc("Height in pixels.") double height) {
  public Screen {
    Check.positive("width", width);
    Check.positive("height", height);
  }
}
