package io.fovea.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What separates fields, and how it is found. */
enum Delimiter {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t'),
  PIPE('|');

  static final String AUTO = "auto";

  private final char character;

  Delimiter(char character) {
    this.character = character;
  }

  char character() {
    return character;
  }

  String setting() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> settings() {
    return Stream.concat(Stream.of(AUTO), Arrays.stream(values()).map(Delimiter::setting)).toList();
  }

  /** A table's first record under one delimiter. */
  record Header(Delimiter delimiter, List<String> columns) {}

  /**
   * The header, read with the delimiter that the setting names or, for {@code auto}, with the one
   * that shows most of the wanted columns, then the one that shows most columns.
   *
   * @param head the beginning of the table, cut anywhere
   * @return empty if there is no record
   */
  static Optional<Header> header(String head, String setting, Collection<String> wanted) {
    Comparator<Header> byWanted =
        Comparator.comparingLong(
            header -> wanted.stream().filter(header.columns::contains).count());
    return Arrays.stream(values())
        .filter(delimiter -> setting.equals(AUTO) || setting.equals(delimiter.setting()))
        .flatMap(delimiter -> delimiter.firstRecord(head).stream())
        // Of equals the first in the enum's order wins: max() would keep the last.
        .sorted(byWanted.thenComparing(header -> header.columns.size()).reversed())
        .findFirst();
  }

  private Optional<Header> firstRecord(String head) {
    try (Stream<CsvRecord> records =
        CsvReader.builder().fieldSeparator(character).ofCsvRecord(head).stream()) {
      return records
          .findFirst()
          .map(first -> new Header(this, first.getFields().stream().map(String::strip).toList()));
    } catch (CsvParseException quotesDoNotMatch) {
      return Optional.empty(); // not this delimiter
    }
  }
}
