package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.spec.Doc;
import java.time.Clock;

/**
 * {@code metrics.jsonl} in the run's folder, UTF-8 with {@code \n}: one JSON object a line for each
 * log call, the metrics sorted by name:
 *
 * <pre>{@code {"epoch":0,"step":12,"metrics":{"val_acc_step":0.5,"valid_loss":0.693}}}</pre>
 *
 * <p>A call without metrics writes no line. A double is written with as many digits as are needed
 * to read back the same double. JSON has no NaN and no infinities: they are the strings {@code
 * "NaN"}, {@code "Infinity"} and {@code "-Infinity"}, which Java's {@code Double.parseDouble},
 * Python's {@code float} and JavaScript's {@code Number} all read. Lines reach the disk whole, at
 * each epoch's end and at the run's. A folder that holds a {@code metrics.jsonl} is refused.
 */
@Doc("Writes metrics.jsonl in the run's folder: one JSON object for each log call.")
public record JsonlLogger(
    @Doc(
            "Adds the moment of each log call, as wall_time in seconds since 1970; two runs then never"
                + " write the same bytes.")
        boolean wallTime)
    implements RunLoggerSpec {
  public JsonlLogger() {
    this(false);
  }

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public RunLogger create(RunFolder folder) {
    return create(folder, Clock.systemUTC());
  }

  /** The same by another clock. */
  RunLogger create(RunFolder folder, Clock clock) {
    return new JsonlRunLogger(wallTime, folder, clock);
  }
}
