package __package__;

import io.fovea.schedule.LrSchedule;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.schedule.ScheduleContext;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.state.State;

/** After n steps the rate is {@code lr / sqrt(1 + n / steps)}. */
@Doc("The rate falls with the root of the steps that were done.")
public record __Part__(@Doc("After how many steps the rate has fallen to 0.71 of itself.") int steps)
    implements LrScheduleSpec {

  /** The defaults, and their only home. */
  public __Part__() {
    this(100);
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.positive("steps", steps);
  }

  @Override
  public String name() {
    return "__name__";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    return new Falling(context.learningRate());
  }

  private final class Falling implements LrSchedule {
    private final double first;
    private long done;

    Falling(double first) {
      this.first = first;
    }

    @Override
    public double learningRate() {
      return first / Math.sqrt(1 + (double) done / steps);
    }

    @Override
    public void stepEnd() {
      done++;
    }

    /** Kept in checkpoints, so that a run that stopped goes on where it was. */
    @Override
    public State state() {
      return State.builder().put("done", done).build();
    }

    @Override
    public void restore(State state) {
      done = state.whole("done");
    }
  }
}
