package io.fovea.label;

import io.fovea.source.TextRows;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import java.nio.file.Path;
import java.util.List;

/**
 * A second table that says what is to be learned of each scanpath, joined by key: its rows may
 * stand in any order. Keys are compared as typed values, so 2 and 2.0 are one. A field that is
 * empty or says NA, nan, null, none or another of {@link io.fovea.source.MissingText#words()} in
 * any case gives no value, be it a class or a number: its scanpath counts as missing.
 */
@Doc("A second table with a label (or targets) for each scanpath, joined by key.")
public record LabelsFile(
    @Required @Doc("The file: text with a header, plain or gzipped.") Path path,
    @Doc("Its key columns, in the order of data.columns.key; the same names if left out.")
        List<String> key,
    @Doc("The column of the class to learn.") String label,
    @Doc("The columns of the numbers to learn instead of a class.") List<String> targets,
    @Doc("What separates fields: auto, comma, semicolon, tab or pipe.") String delimiter,
    @Doc("Scanpaths that the file does not name or gives no value: fail, or drop.")
        OnTrouble missing,
    @Doc("Keys that the file names again with the same values: fail, or drop the repetition.")
        OnTrouble duplicate,
    @Doc("Keys of the file of which there is no scanpath: fail, or drop.") OnTrouble extra) {
  public LabelsFile() {
    this(Path.of(""), "");
  }

  /** One label column; everything that does not fit stops the run. */
  public LabelsFile(Path path, String label) {
    this(
        path,
        List.of(),
        label,
        List.of(),
        TextRows.AUTO,
        OnTrouble.FAIL,
        OnTrouble.FAIL,
        OnTrouble.FAIL);
  }

  public LabelsFile {
    key = List.copyOf(key);
    targets = List.copyOf(targets);
    Check.oneOf("delimiter", delimiter, TextRows.delimiters());
    Check.that(
        label.isEmpty() || targets.isEmpty(),
        "targets",
        "cannot be given beside label: either a class is learned or numbers are",
        "" + targets);
  }

  /** The columns of what is learned. */
  List<String> learned() {
    return label.isEmpty() ? targets : List.of(label);
  }

  /** The same with other answers to keys that do not fit. */
  public LabelsFile on(OnTrouble missing, OnTrouble duplicate, OnTrouble extra) {
    return new LabelsFile(path, key, label, targets, delimiter, missing, duplicate, extra);
  }
}
