package io.fovea.callback;

import io.fovea.metric.ClassOutcomes;
import io.fovea.metric.Outcomes;
import io.fovea.metric.ValueOutcomes;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.List;

/** The table of predictions, row by row. */
final class PredictionColumns {
  private PredictionColumns() {}

  /**
   * The names of the columns.
   *
   * @param keyColumns numbered if empty
   * @throws FoveaException if keys have another number of components than there are names
   */
  static List<String> header(Outcomes outcomes, List<String> keyColumns) {
    SampleId first = outcomes.ids().get(0);
    int width = first.key().values().size();
    if (!keyColumns.isEmpty() && keyColumns.size() != width) {
      throw new FoveaException(
          "prediction_writer.key_columns: scanpath %s does not have the key columns %s"
              .formatted(first.key(), keyColumns));
    }
    List<String> names = new ArrayList<>(keyColumns);
    for (int i = names.size(); i < width; i++) {
      names.add("key_" + (i + 1));
    }
    names.add("participant");
    if (outcomes instanceof ClassOutcomes classes) {
      names.add("label");
      names.add("predicted");
      classes.classes().forEach(name -> names.add("p_" + name));
    } else if (outcomes instanceof ValueOutcomes values) {
      values.names().forEach(name -> names.add("target_" + name));
      values.names().forEach(name -> names.add("prediction_" + name));
    }
    return names;
  }

  /** The fields of sample {@code i}. */
  static List<String> row(Outcomes outcomes, int i) {
    SampleId id = outcomes.ids().get(i);
    List<String> fields =
        new ArrayList<>(id.key().values().stream().map(ScanpathKey::text).toList());
    fields.add(ScanpathKey.text(id.participant()));
    if (outcomes instanceof ClassOutcomes classes) {
      addClasses(classes, i, fields);
    } else if (outcomes instanceof ValueOutcomes values) {
      addValues(values, i, fields);
    }
    return fields;
  }

  private static void addClasses(ClassOutcomes of, int i, List<String> fields) {
    int target = of.targets()[i];
    fields.add(target < 0 ? "" : of.classes().get(target));
    fields.add(of.classes().get(highest(of, i)));
    for (int c = 0; c < of.classes().size(); c++) {
      fields.add(Double.toString(of.probability(i, c)));
    }
  }

  /** The first of the highest, as in the metrics. */
  private static int highest(ClassOutcomes of, int i) {
    int best = 0;
    for (int c = 1; c < of.classes().size(); c++) {
      best = Double.compare(of.probability(i, c), of.probability(i, best)) > 0 ? c : best;
    }
    return best;
  }

  private static void addValues(ValueOutcomes of, int i, List<String> fields) {
    int width = of.names().size();
    for (int k = 0; k < width; k++) {
      double target = of.targets()[i * width + k];
      fields.add(Double.isNaN(target) ? "" : Double.toString(target));
    }
    for (int k = 0; k < width; k++) {
      fields.add(Double.toString(of.predictions()[i * width + k]));
    }
  }
}
