package io.fovea.callback;

import io.fovea.data.Stage;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;
import java.util.HashSet;
import java.util.List;

/**
 * Writes what the model says of each scanpath as a table (CSV, RFC 4180, UTF-8): the key's columns
 * and {@code participant}; then of a classifier {@code label, predicted} and {@code p_<class>} for
 * each class, of a regressor {@code target_<name>} and {@code prediction_<name>} for each target.
 * What is not known is left blank. The file appears when the stage's last batch is done, in place
 * of that of an earlier pass.
 */
@Doc("Writes labels and predictions of each scanpath as CSV.")
public record PredictionWriter(
    @Doc("The file in the run's folder; {stage} is validate, test or predict.") String file,
    @Doc("Of which stages: validate, test, predict.") List<Stage> stages,
    @Doc("Names of the key's columns; key_1, key_2, ... if left out.") List<String> keyColumns)
    implements CallbackSpec {
  static final String STAGE = "{stage}";

  public PredictionWriter() {
    this("predictions-{stage}.csv", List.of(Stage.TEST, Stage.PREDICT), List.of());
  }

  public PredictionWriter {
    stages = List.copyOf(stages);
    keyColumns = List.copyOf(keyColumns);
    Check.notBlank("file", file);
    Check.that(
        !file.matches("(?s).*[/\\\\:\\p{Cntrl}].*") && !file.startsWith("."),
        "file",
        "must be the name of a file in the run's folder",
        "\"" + file + "\"");
    Check.notEmpty("stages", stages);
    Check.that(
        !stages.contains(Stage.FIT),
        "stages",
        "must be of validate, test, predict",
        stages.toString());
    Check.that(
        stages.size() == 1 || file.contains(STAGE),
        "file",
        "needs a " + STAGE + " where there are several stages",
        "\"" + file + "\"");
    Check.that(
        new HashSet<>(keyColumns).size() == keyColumns.size(),
        "keyColumns",
        "must differ",
        keyColumns.toString());
  }

  @Override
  public String name() {
    return "prediction_writer";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new PredictionWriterCallback(this, context.folder());
  }
}
