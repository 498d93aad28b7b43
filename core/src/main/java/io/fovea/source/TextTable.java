package io.fovea.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the beginning of a table of text says, for sources that let somebody else read the rows.
 *
 * @param delimiter what separates fields
 * @param header the columns' names, without the spaces around them
 * @param linesBefore how many empty lines stand before the header
 */
public record TextTable(char delimiter, List<String> header, int linesBefore) {
  public TextTable {
    header = List.copyOf(header);
  }

  /** The words for delimiters, {@code auto} among them. */
  public static List<String> delimiters() {
    return Delimiter.settings();
  }

  /**
   * Checks that there is such a file, of whatever kind.
   *
   * @throws io.fovea.spec.SettingException naming a neighbour that is spelled alike
   */
  public static void checkThere(Path path) {
    TextFile.existing(path);
  }

  /**
   * Looks at a file: UTF-8 or UTF-16, plain or gzipped.
   *
   * @param delimiter a word for it
   * @param columns the columns that are wanted, if they are known: they tell delimiters apart
   * @throws DataException if the file is no table of text
   */
  public static TextTable of(Path path, String delimiter, Optional<Columns> columns) {
    TextFile file = TextFile.existing(path);
    try (BufferedReader text = file.open()) {
      Set<String> wanted = columns.map(TableLayout::rolesOf).map(r -> r.keySet()).orElse(Set.of());
      Delimiter.Header header = CsvHeader.read(file, text, delimiter, wanted);
      int before = 0;
      while (text.readLine().isEmpty()) {
        before++;
      }
      return new TextTable(header.delimiter().character(), header.columns(), before);
    } catch (UncheckedIOException e) {
      throw file.explain(e.getCause());
    } catch (IOException e) {
      throw file.explain(e);
    }
  }
}
