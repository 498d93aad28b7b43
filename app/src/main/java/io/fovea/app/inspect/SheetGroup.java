package io.fovea.app.inspect;

import io.fovea.scanpath.Sample;
import java.util.List;

/**
 * A few scanpaths that are shown together.
 *
 * @param title what they have in common, for a person
 */
record SheetGroup(String title, List<Sample> samples) {
  SheetGroup {
    samples = List.copyOf(samples);
  }
}
