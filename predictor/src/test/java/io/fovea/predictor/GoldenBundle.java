package io.fovea.predictor;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.CsvSource;
import io.fovea.source.Recording;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle of format 3, kept as it was written: simulated readers, a heatmap and a sequence of
 * fixations, vitnet with a bidirectional LSTM. Beside it fixations, and what it said of them.
 */
final class GoldenBundle {
  private GoldenBundle() {}

  static Path folder() {
    return resource("format-3");
  }

  static Path fixations() {
    return resource("fixations.csv");
  }

  private static Path resource(String name) {
    try {
      return Path.of(GoldenBundle.class.getResource("/bundles/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Scanpath> scanpaths(Predictor predictor) {
    return new CsvSource(fixations())
        .create(predictor.reading()).read().recordings().stream().map(Recording::scanpath).toList();
  }

  /** Of each scanpath the probabilities of read, search and skim. */
  static Map<ScanpathKey, List<Double>> probabilities() {
    Map<ScanpathKey, List<Double>> all = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> table =
        CsvReader.builder().ofNamedCsvRecord(resource("format-3-predictions.csv"))) {
      for (NamedCsvRecord row : table) {
        List<Double> each = new ArrayList<>();
        List.of("p_read", "p_search", "p_skim")
            .forEach(name -> each.add(Double.valueOf(row.getField(name))));
        all.put(ScanpathKey.of(row.getField("SUBJ_NAME"), row.getField("TEXT")), each);
      }
      return all;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
