package io.fovea.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands in a table of which nothing is known.
 *
 * @param rows without the header
 */
record TableProfile(long rows, List<ColumnProfile> columns) {
  TableProfile {
    columns = List.copyOf(columns);
  }

  Optional<ColumnProfile> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** Takes a table's rows one after another. */
  static final class Builder {
    private final Predicate<String> isMissing;
    private final List<ColumnProfile> columns = new ArrayList<>();
    private long rows;

    Builder(Predicate<String> isMissing) {
      this.isMissing = isMissing;
    }

    void header(List<String> names) {
      names.forEach(name -> columns.add(new ColumnProfile(name, isMissing)));
    }

    /** A field that is not there is empty; fields without a column are left out. */
    void row(List<String> fields) {
      rows++;
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).add(i < fields.size() ? fields.get(i) : "");
      }
    }

    TableProfile profile() {
      return new TableProfile(rows, columns);
    }
  }
}
