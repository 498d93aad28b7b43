package io.fovea.schedule;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A low rate at first, then another schedule from its beginning (PyTorch's LinearLR or ConstantLR,
 * then the other, in a SequentialLR). After {@code c < length} steps or epochs:
 *
 * <pre>
 *  linear:    lr (start_factor + (1 - start_factor) c / length)
 *  constant:  lr start_factor
 * </pre>
 *
 * <p>The schedule after it knows only of the training that is left: its epochs begin with the first
 * that has a step after the warm-up, and it sees no metric of an earlier one.
 */
@Doc("A low rate at first, then another schedule (LinearLR or ConstantLR in a SequentialLR).")
public record Warmup(
    @Required @Doc("Steps or epochs until the full rate is reached.") int length,
    @Doc("What length counts.") Interval interval,
    @Doc("How it leads to the full rate.") Ramp ramp,
    @Doc("Share of the full rate at the beginning.") double startFactor,
    @Doc("The schedule after it.") LrScheduleSpec then)
    implements LrScheduleSpec {
  public Warmup() {
    this(1, Interval.STEP);
  }

  public Warmup(int length, Interval interval) {
    this(length, interval, Ramp.LINEAR, 1.0 / 3, new Constant());
  }

  public Warmup {
    Check.positive("length", length);
    Check.that(
        startFactor > 0 && startFactor <= 1,
        "startFactor",
        "must be in (0, 1]",
        String.valueOf(startFactor));
  }

  @Override
  public String name() {
    return "warmup";
  }

  @Override
  public LrSchedule create(ScheduleContext context) {
    OptionalLong planned = context.planned(interval);
    if (planned.isPresent() && length >= planned.getAsLong()) {
      throw Limits.refusal(
          this,
          "length",
          "must be less than the training's %d %ss, got %d"
              .formatted(planned.getAsLong(), interval.name().toLowerCase(Locale.ROOT), length));
    }
    return new WarmupSchedule(this, context.learningRate(), then.create(rest(context)));
  }

  /** What is left of the training; the epoch in which the warm-up ends is the rest's first. */
  private ScheduleContext rest(ScheduleContext whole) {
    long perEpoch = Math.max(1, whole.stepsPerEpoch());
    long steps = interval == Interval.STEP ? length : length * perEpoch;
    long epochs = interval == Interval.STEP ? length / perEpoch : length;
    return new ScheduleContext(
        whole.learningRate(),
        whole.stepsPerEpoch(),
        whole.maxEpochs().isPresent()
            ? OptionalInt.of(Math.toIntExact(whole.maxEpochs().getAsInt() - epochs))
            : OptionalInt.empty(),
        whole.maxSteps().isPresent()
            ? OptionalLong.of(whole.maxSteps().getAsLong() - steps)
            : OptionalLong.empty());
  }

  /** The rate after fewer steps or epochs than {@code length}. */
  double rateAfter(long count, double full) {
    double share = ramp == Ramp.LINEAR ? (1 - startFactor) * count / length : 0;
    return full * (startFactor + share);
  }
}
