package example;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.spec.Doc;

/**
 * {@code example.jsonl} in the run's folder: one JSON object a line for each log call, {@code
 * epoch} and {@code step} first, then the metrics by name, sorted:
 *
 * <pre>{@code {"epoch":0,"step":12,"val_acc_step":0.5,"valid_loss":0.693}}</pre>
 *
 * A call without metrics writes no line. JSON has no NaN and no infinity: they are {@code null}.
 * Lines are ASCII and whole; they reach the disk at each epoch's end and at the run's. A folder
 * that holds a {@code example.jsonl} already is refused.
 */
@Doc("Writes example.jsonl in the run's folder: one JSON object for each log call.")
public record JsonlLogger() implements RunLoggerSpec {
  @Override
  public String name() {
    return "example.jsonl";
  }

  @Override
  public RunLogger create(RunFolder folder) {
    return new JsonlRunLogger(folder);
  }
}
