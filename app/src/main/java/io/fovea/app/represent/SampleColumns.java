package io.fovea.app.represent;

import io.fovea.label.Dataset;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.ValuesTarget;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an archive says of its N rows besides tensors:
 *
 * <ul>
 *   <li>{@code keys} (N, K) texts and {@code key_columns} (K), the names of their columns
 *   <li>{@code participants} (N) texts
 *   <li>{@code part} (N) texts: train, validation, test or dropped
 *   <li>with classes {@code labels} (N), places in {@code classes} (a text for each class)
 *   <li>with numbers {@code targets} (N, T) float64 and {@code target_names} (T)
 * </ul>
 */
final class SampleColumns {
  private final Dataset dataset;
  private final List<Sample> rows;
  private final SampleParts parts;

  SampleColumns(Dataset dataset, List<Sample> rows, SampleParts parts) {
    this.dataset = dataset;
    this.rows = rows;
    this.parts = parts;
  }

  void write(NpzWriter npz) throws IOException {
    int n = rows.size();
    List<String> key = dataset.key();
    int components = rows.isEmpty() ? key.size() : rows.get(0).scanpath().key().values().size();
    npz.texts(InputNames.KEYS, this::keys, n, components);
    npz.texts(InputNames.KEY_COLUMNS, key::stream, key.size());
    npz.texts(InputNames.PARTICIPANTS, this::participants, n);
    npz.texts(InputNames.PART, () -> rows.stream().map(parts::of), n);
    if (dataset.targets() instanceof LabelEncoding encoding) {
      npz.longs(InputNames.LABELS, rows.stream().mapToLong(SampleColumns::index).toArray());
      npz.texts(InputNames.CLASSES, encoding.classes()::stream, encoding.size());
    } else if (dataset.targets() instanceof TargetNames numbers) {
      List<String> names = numbers.names();
      npz.doubles(InputNames.TARGETS, this::values, names.size());
      npz.texts(InputNames.TARGET_NAMES, names::stream, names.size());
    }
  }

  private Stream<String> keys() {
    return rows.stream()
        .flatMap(row -> row.scanpath().key().values().stream())
        .map(ScanpathKey::text);
  }

  private Stream<String> participants() {
    return rows.stream().map(row -> ScanpathKey.text(row.scanpath().participant()));
  }

  private static long index(Sample row) {
    return ((ClassTarget) row.target()).index();
  }

  private Stream<double[]> values() {
    return rows.stream()
        .map(
            row ->
                ((ValuesTarget) row.target())
                    .values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
