package io.fovea.benchmarks.folds;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Predictions that were written before: a line that tells the run's settings apart from others,
 * then a table.
 *
 * @param path where they are or will be
 * @param fingerprint of the run that they must come from
 */
record PredictionFile(Path path, String fingerprint) {
  private static final String FIRST = "# experiment ";

  /**
   * What is written, if anything is.
   *
   * @throws FoveaException if it comes from other settings
   */
  Optional<List<Prediction>> read() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    String text = Files.readString(path);
    String first = text.lines().findFirst().orElse("");
    if (!first.equals(FIRST + fingerprint)) {
      throw new FoveaException(
          ("%s: holds predictions of %s, not of the experiment %s as it is set now;"
                  + " delete the file or choose another folder")
              .formatted(
                  path,
                  first.startsWith(FIRST)
                      ? "the experiment " + first.substring(FIRST.length())
                      : "an experiment that it does not tell",
                  fingerprint));
    }
    String table = text.substring(first.length() + 1);
    try (Stream<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(new StringReader(table)).stream()) {
      return Optional.of(rows.map(PredictionFile::prediction).toList());
    }
  }

  private static Prediction prediction(NamedCsvRecord row) {
    return new Prediction(
        row.getField("participant"),
        Integer.parseInt(row.getField("truth")),
        Double.parseDouble(row.getField("probability")));
  }

  /** Writes them all or, if something happens meanwhile, none. */
  void write(List<Prediction> said) throws IOException {
    StringWriter text = new StringWriter().append(FIRST).append(fingerprint).append('\n');
    try (CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      table.writeRecord("participant", "truth", "probability");
      said.forEach(p -> table.writeRecord(p.participant(), "" + p.truth(), "" + p.probability()));
    }
    Path draft = path.resolveSibling(path.getFileName() + ".draft");
    Files.writeString(draft, text.toString());
    Files.move(draft, path);
  }
}
