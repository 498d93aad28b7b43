package io.fovea.split;

import io.fovea.scanpath.Sample;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.List;

/** The key's columns as categories. */
final class KeyColumns {
  private KeyColumns() {}

  /**
   * One for each component of the keys.
   *
   * @throws FoveaException if keys differ in how many components they have
   */
  static List<Categories> of(String split, List<Sample> samples) {
    int columns = samples.isEmpty() ? 0 : samples.get(0).scanpath().key().values().size();
    for (Sample sample : samples) {
      if (sample.scanpath().key().values().size() != columns) {
        throw new FoveaException(
            "split %s: keys must have equally many components, got %s beside %s"
                .formatted(split, sample.scanpath().key(), samples.get(0).scanpath().key()));
      }
    }
    List<Categories> all = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      int column = c;
      all.add(Categories.of(samples, sample -> sample.scanpath().key().values().get(column)));
    }
    return all;
  }

  /** The same, and the participants unless a key column tells them apart in the same way. */
  static List<Categories> withParticipants(String split, List<Sample> samples) {
    List<Categories> all = of(split, samples);
    Categories participants = Categories.participants(samples);
    if (all.stream().noneMatch(column -> column.sameAs(participants))) {
      all.add(participants);
    }
    return all;
  }
}
