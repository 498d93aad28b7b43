package io.fovea.source;

import io.fovea.spec.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a table's header has the columns that are asked for, each once. */
final class HeaderCheck {
  private HeaderCheck() {}

  /**
   * Checks all at once.
   *
   * @param roles for each wanted column, what it is wanted for
   * @throws DataException naming the columns that are missing or there twice
   */
  static void check(String file, List<String> header, Map<String, String> roles) {
    List<String> missing = new ArrayList<>();
    roles.forEach(
        (column, role) -> {
          if (!header.contains(column)) {
            String hint =
                Suggestions.didYouMean(column, header)
                    .map(Quoted::plain)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            missing.add("no column '%s' (for %s%s)".formatted(column, role, hint));
          } else if (header.indexOf(column) != header.lastIndexOf(column)) {
            throw new DataException(
                "%s: column '%s' (for %s) stands in the header more than once, in fields %d and %d"
                    .formatted(
                        file,
                        column,
                        role,
                        header.indexOf(column) + 1,
                        header.lastIndexOf(column) + 1));
          }
        });
    if (!missing.isEmpty()) {
      throw new DataException(
          "%s: %s; columns present: %s"
              .formatted(file, String.join(", ", missing), Quoted.list(header)));
    }
  }
}
