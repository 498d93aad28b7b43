package __package__;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;
import io.fovea.training.Run;

/** Ends training after the epoch in which a measured value reaches a goal. */
@Doc("Ends training when a measured value reaches a goal.")
public record __Part__(
    @Doc("What is looked at after each epoch, for example val_acc_step.") String monitor,
    @Doc("The value that is enough.") double goal)
    implements CallbackSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this("val_acc_step", 0.95);
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.notBlank("monitor", monitor);
    Check.that(Double.isFinite(goal), "goal", "must be a number", "" + goal);
  }

  @Override
  public String name() {
    return "__name__";
  }

  /** Remembers nothing; a callback that does keeps it in {@code state}. */
  @Override
  public Callback create(CallbackContext context) {
    return new Callback() {
      @Override
      public Place place() {
        return Place.MONITOR; // after what measures, before what saves
      }

      @Override
      public void onTrainEpochEnd(Run run) {
        Double value = run.metrics().get(monitor);
        if (value == null) {
          throw new FoveaException(
              name()
                  + ".monitor: "
                  + Suggestions.unknown("metric", monitor, run.metrics().keySet()));
        }
        if (value >= goal) {
          run.control().stopForNow("%s is %s, the goal was %s".formatted(monitor, value, goal));
        }
      }
    };
  }
}
