package io.fovea.source.simulated;

import io.fovea.source.ScanpathSource;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * Simulated people who read, search or skim pages of text: data to try things with, from no human
 * eye. Every participant does all three tasks, in turn; the class is the task. Each scanpath has a
 * page of its own: T1 of one participant is another page than T1 of the next, so a text's name
 * counts a participant's scanpaths and is no stimulus that people share.
 *
 * <p>{@link ReadingTask} holds what the tasks' eye movements are like, with the literature; {@link
 * SimulatedPerson} how people differ; both say which numbers are cited and which are chosen. Class
 * means are moved apart by {@code effectSize}: at 0 the three classes have one distribution, at 1
 * they differ as {@link ReadingTask} says, guided by the literature, above 1 more than that.
 *
 * <p>The same settings give the same numbers on every machine.
 */
@Doc("Simulated people who read, search or skim a page (three classes). No human data.")
public record SimulatedReaders(
    @Doc("How many people; each does all three tasks.") int participants,
    @Doc("How many texts each of them sees, 3 or more; one scanpath each.") int textsPerParticipant,
    @Doc("How long each text is shown, in seconds.") double secondsPerText,
    @Doc("How far the tasks differ: 0 not at all, 1 guided by the literature.") double effectSize,
    @Doc("Another seed simulates other people.") long seed)
    implements ScanpathSourceSpec {
  public SimulatedReaders() {
    this(20, 10);
  }

  public SimulatedReaders(int participants, int textsPerParticipant) {
    this(participants, textsPerParticipant, 12, 1, 42);
  }

  public SimulatedReaders {
    Check.positive("participants", participants);
    Check.that(
        textsPerParticipant >= 3,
        "textsPerParticipant",
        "must be >= 3, one for each task",
        "" + textsPerParticipant);
    Check.between("secondsPerText", secondsPerText, 1, 3600);
    Check.between("effectSize", effectSize, 0, 3);
  }

  @Override
  public String name() {
    return "simulated_readers";
  }

  /** The same people, told apart more or less easily. */
  public SimulatedReaders effectSize(double size) {
    return new SimulatedReaders(participants, textsPerParticipant, secondsPerText, size, seed);
  }

  /** Other people. */
  public SimulatedReaders seed(long other) {
    return new SimulatedReaders(
        participants, textsPerParticipant, secondsPerText, effectSize, other);
  }

  @Override
  public ScanpathSource create(SourceContext context) {
    NoTable.check(name(), context);
    return new SimulatedScanpaths(this, context);
  }
}
