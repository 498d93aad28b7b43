package io.fovea.scanpath;

import io.fovea.spec.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The classes in sorted order (numbers by value, text by code point); a class's index is its place.
 */
public record LabelEncoding(List<String> classes) implements TargetSpace {
  public LabelEncoding {
    classes = List.copyOf(classes);
  }

  /** The encoding of the distinct labels. */
  public static LabelEncoding of(Collection<String> labels) {
    var sorted = new TreeSet<Comparable<?>>(ScanpathKey.BY_VALUE);
    labels.forEach(label -> sorted.add(ScanpathKey.typed(label)));
    return new LabelEncoding(sorted.stream().map(ScanpathKey::text).toList());
  }

  @Override
  public LabelEncoding labels() {
    return this;
  }

  public int size() {
    return classes.size();
  }

  /** The index of a label; {@code 2} and {@code 2.0} are one, see {@link ScanpathKey#typed}. */
  public int indexOf(String label) {
    int index = classes.indexOf(ScanpathKey.text(ScanpathKey.typed(label)));
    if (index < 0) {
      throw new IllegalArgumentException(Suggestions.unknown("class", label, classes));
    }
    return index;
  }
}
