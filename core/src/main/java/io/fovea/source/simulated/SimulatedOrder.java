package io.fovea.source.simulated;

import io.fovea.source.ScanpathSource;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Simulated people's fixations with an effect of order alone: data on which what sees the order can
 * be told from what does not, from no human eye. Of every participant and page there are two
 * scanpaths, called takes, that hold the same fixations, bit by bit: the same places with the same
 * durations. The class {@code forward} has them in the order of reading, the class {@code backward}
 * in reverse. Heatmaps, maps of durations and drawings without a colour for time show both alike.
 *
 * <p>A single fixation tells nothing either, the first as little as any other: recordings begin and
 * end amid reading, long after it began, so that the first and the last fixation have one
 * distribution. What tells the classes is where fixations lie from one another: reading goes right
 * in small saccades and left in large ones (about one in eight small ones goes back). Which of the
 * takes A and B is which class is drawn.
 *
 * <p>{@code orderEffect} is the share of a scanpath's fixations that {@code backward} reverses: one
 * stretch, at a place that is drawn. At 1 it is the whole scanpath, at 0 nothing, and the two takes
 * are equal. In between a drawing differs in the two lines at the stretch's ends.
 *
 * <p>Starts are known, with a saccade of 30 ms before each fixation. People read as in {@link
 * SimulatedReaders}. The same settings give the same numbers on every machine.
 */
@Doc("Simulated readers' fixations forward and backward in time (two classes). No human data.")
public record SimulatedOrder(
    @Doc("How many people.") int participants,
    @Doc("How many pages each of them reads; two scanpaths each.") int textsPerParticipant,
    @Doc("How many fixations of each page are recorded, give or take a quarter.")
        int fixationsPerText,
    @Doc("The share of the fixations that the class backward has in reverse.") double orderEffect,
    @Doc("Another seed simulates other people.") long seed)
    implements ScanpathSourceSpec {
  public SimulatedOrder() {
    this(20, 5);
  }

  public SimulatedOrder(int participants, int textsPerParticipant) {
    this(participants, textsPerParticipant, 30, 1, 42);
  }

  public SimulatedOrder {
    Check.positive("participants", participants);
    Check.positive("textsPerParticipant", textsPerParticipant);
    Check.between("fixationsPerText", fixationsPerText, 4, 100_000);
    Check.between("orderEffect", orderEffect, 0, 1);
  }

  @Override
  public String name() {
    return "simulated_order";
  }

  /** The same fixations, more or less of them in reverse. */
  public SimulatedOrder orderEffect(double share) {
    return new SimulatedOrder(participants, textsPerParticipant, fixationsPerText, share, seed);
  }

  /** Other people. */
  public SimulatedOrder seed(long other) {
    return new SimulatedOrder(
        participants, textsPerParticipant, fixationsPerText, orderEffect, other);
  }

  @Override
  public ScanpathSource create(SourceContext context) {
    NoTable.check(name(), context);
    return new SimulatedTakes(this, context);
  }
}
