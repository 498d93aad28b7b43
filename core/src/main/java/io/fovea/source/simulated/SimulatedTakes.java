package io.fovea.source.simulated;

import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.Preparation;
import io.fovea.source.ReadReport;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSource;
import io.fovea.source.SourceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Simulates all scanpaths of {@link SimulatedOrder}. */
final class SimulatedTakes implements ScanpathSource {
  private static final String FORWARD = "forward";
  private static final String BACKWARD = "backward";

  /** Some pages' worth: after that it no longer matters where reading began. */
  private static final int SACCADES_BEFORE = 500;

  private final SimulatedOrder settings;
  private final SourceContext context;

  /**
   * @param context which cleaning rules are applied
   */
  SimulatedTakes(SimulatedOrder settings, SourceContext context) {
    this.settings = settings;
    this.context = context;
  }

  @Override
  public Recordings read() {
    Draws draws = new Draws(settings.seed());
    var preparation = new Preparation(ReadReport.SIMULATED_ORIGIN, context);
    List<Recording> recordings = new ArrayList<>();
    Set<ScanpathKey> leftOut = new LinkedHashSet<>();
    long rows = 0;
    for (int person = 0; person < settings.participants(); person++) {
      Draws own = draws.split();
      SimulatedPerson reader = SimulatedPerson.draw(own);
      for (int text = 0; text < settings.textsPerParticipant(); text++) {
        for (Recording take : takes(person, text, reader, own.split())) {
          Scanpath whole = take.scanpath();
          rows += whole.size();
          preparation
              .prepare(whole.key(), whole.fixations())
              .ifPresentOrElse(
                  left -> recordings.add(recording(whole, left, take.labels().get(0))),
                  () -> leftOut.add(whole.key()));
        }
      }
    }
    var report =
        new ReadReport(
            ReadReport.SIMULATED_ORIGIN,
            true,
            rows,
            0,
            List.of("simulated: no human produced these data (" + settings + ")"));
    return new Recordings(
        recordings,
        List.of("SUBJ_NAME", "TEXT", "TAKE"),
        List.of("ORDER"),
        false,
        report.with(preparation.notes()),
        leftOut);
  }

  private static Recording recording(Scanpath whole, FixationColumns left, String order) {
    Scanpath scanpath = new Scanpath(whole.key(), whole.participant(), List.of(), left);
    return new Recording(scanpath, List.of(order), "");
  }

  /** Take A, then take B. */
  private List<Recording> takes(int person, int text, SimulatedPerson reader, Draws draws) {
    Habits habits = reader.apply(ReadingTask.READ.habits(1), draws);
    SimulatedLook look = new SimulatedLook(reader, habits, draws);
    look.pass(SACCADES_BEFORE);
    double mean = settings.fixationsPerText();
    // Counted, not timed: the fixation in which a time runs out is longer than others on average.
    int count = (int) draws.between(Math.ceil(0.75 * mean), Math.floor(1.25 * mean) + 1);
    List<Fixation> forward = look.fixations(count);
    List<Fixation> backward = backward(forward, draws);
    boolean forwardFirst = draws.chance(0.5);
    String subject = SimulatedLook.numbered("P", person, settings.participants());
    String page = SimulatedLook.numbered("T", text, settings.textsPerParticipant());
    return List.of(
        take(subject, page, "A", forwardFirst ? FORWARD : BACKWARD, forward, backward),
        take(subject, page, "B", forwardFirst ? BACKWARD : FORWARD, forward, backward));
  }

  private List<Fixation> backward(List<Fixation> forward, Draws draws) {
    int stretch = (int) Math.rint(settings.orderEffect() * forward.size());
    int from = (int) draws.between(0, forward.size() - stretch + 1);
    List<Fixation> backward = new ArrayList<>(forward);
    Collections.reverse(backward.subList(from, from + stretch));
    return backward;
  }

  private static Recording take(
      String subject,
      String page,
      String take,
      String order,
      List<Fixation> forward,
      List<Fixation> backward) {
    FixationColumns fixations = timed(order.equals(FORWARD) ? forward : backward);
    ScanpathKey key = ScanpathKey.of(subject, page, take);
    return new Recording(new Scanpath(key, subject, List.of(), fixations), List.of(order), "");
  }

  private static FixationColumns timed(List<Fixation> fixations) {
    double[] startMs = new double[fixations.size()];
    for (int i = 1; i < startMs.length; i++) {
      startMs[i] = startMs[i - 1] + fixations.get(i - 1).durationMs() + SimulatedLook.SACCADE_MS;
    }
    return new FixationColumns(
        fixations.stream().mapToDouble(Fixation::x).toArray(),
        fixations.stream().mapToDouble(Fixation::y).toArray(),
        fixations.stream().mapToDouble(Fixation::durationMs).toArray(),
        startMs);
  }
}
