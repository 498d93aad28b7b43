package io.fovea.schedule;

import io.fovea.spec.FoveaException;
import java.util.List;

/** The phases of a {@link OneCycle} of known length. */
final class Cycle {
  /** From one rate to another, until this step; a phase begins where the one before ends. */
  private record Phase(double end, double from, double to) {}

  private final Anneal anneal;
  private final long total;
  private final List<Phase> phases;

  Cycle(OneCycle settings, double highest, long total) {
    this.anneal = settings.annealStrategy();
    this.total = total;
    double first = highest / settings.divFactor();
    double last = first / settings.finalDivFactor();
    double up = settings.pctStart() * total - 1;
    this.phases =
        settings.threePhase()
            ? List.of(
                new Phase(up, first, highest),
                new Phase(2 * settings.pctStart() * total - 2, highest, first),
                new Phase(total - 1, first, last))
            : List.of(new Phase(up, first, highest), new Phase(total - 1, highest, last));
  }

  /** The rate after that many steps. */
  double rateAfter(long steps) {
    if (steps > total) {
      throw new FoveaException(
          ("lr_schedule one_cycle: its %d steps are over, but the training goes on;"
                  + " give total_steps as many as there are")
              .formatted(total));
    }
    double at = Math.min(steps, total - 1); // asked once more after the last step: it stays
    double start = 0;
    for (Phase phase : phases.subList(0, phases.size() - 1)) {
      if (at <= phase.end) {
        return within(phase, start, at);
      }
      start = phase.end;
    }
    return within(phases.get(phases.size() - 1), start, at);
  }

  private double within(Phase phase, double start, double at) {
    double length = phase.end - start;
    // A phase of one step has no way to go: it is at its end.
    return anneal.between(phase.from, phase.to, length == 0 ? 1 : (at - start) / length);
  }
}
