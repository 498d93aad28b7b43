package io.fovea.source.simulated;

import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.Columns;
import io.fovea.source.Preparation;
import io.fovea.source.ReadReport;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSource;
import io.fovea.source.SourceContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Simulates all scanpaths of {@link SimulatedReaders}. */
final class SimulatedScanpaths implements ScanpathSource {
  private static final double FIXATION_LOG_SD = 0.32; // chosen
  private static final double SHORTEST_FIXATION_MS = 60; // chosen
  private static final double SACCADE_MS = 30; // 20-35 in reading (Rayner 1998)

  private final SimulatedReaders settings;
  private final SourceContext context;

  /**
   * @param context which cleaning rules are applied
   */
  SimulatedScanpaths(SimulatedReaders settings, SourceContext context) {
    this.settings = settings;
    this.context = context;
  }

  @Override
  public Recordings read() {
    Draws draws = new Draws(settings.seed());
    List<ReadingTask> tasks = List.of(ReadingTask.values());
    List<Recording> recordings = new ArrayList<>();
    Set<ScanpathKey> leftOut = new LinkedHashSet<>();
    Preparation preparation = new Preparation(ReadReport.SIMULATED_ORIGIN, context);
    long rows = 0;
    for (int person = 0; person < settings.participants(); person++) {
      Draws own = draws.split();
      SimulatedPerson reader = SimulatedPerson.draw(own);
      for (int text = 0; text < settings.textsPerParticipant(); text++) {
        ReadingTask task = tasks.get((person + text) % tasks.size());
        Scanpath scanpath = scanpath(person, text, reader, task, own.split());
        rows += scanpath.size();
        preparation
            .prepare(scanpath.key(), scanpath.fixations())
            .ifPresentOrElse(
                left -> recordings.add(recording(scanpath, left, task)),
                () -> leftOut.add(scanpath.key()));
      }
    }
    var report =
        new ReadReport(
            ReadReport.SIMULATED_ORIGIN,
            true,
            rows,
            0,
            List.of("simulated: no human produced these data (" + settings + ")"));
    Columns names = SimulatedReadersCsv.columns();
    return new Recordings(
        recordings, names.key(), names.learned(), false, report.with(preparation.notes()), leftOut);
  }

  private static Recording recording(Scanpath whole, FixationColumns left, ReadingTask task) {
    Scanpath scanpath = new Scanpath(whole.key(), whole.participant(), List.of(), left);
    return new Recording(scanpath, List.of(task.label()), "");
  }

  private Scanpath scanpath(
      int person, int text, SimulatedPerson reader, ReadingTask task, Draws draws) {
    // Names are padded so that they sort like numbers and are never taken for numbers.
    String subject = numbered("P", person, settings.participants());
    ScanpathKey key = ScanpathKey.of(subject, numbered("T", text, settings.textsPerParticipant()));
    Habits habits = reader.apply(task.habits(settings.effectSize()), draws);
    return Scanpath.of(key, subject, look(reader, habits, draws));
  }

  private static String numbered(String prefix, int index, int count) {
    return prefix
        + String.format(Locale.ROOT, "%0" + Integer.toString(count).length() + "d", index + 1);
  }

  private List<Fixation> look(SimulatedPerson reader, Habits habits, Draws draws) {
    var gaze = new SimulatedGaze(SimulatedPage.draw(draws), habits, draws);
    double leftMs = 1000 * settings.secondsPerText();
    List<Fixation> fixations = new ArrayList<>();
    while (leftMs > 0 || fixations.size() < 2) {
      double durationMs =
          Math.max(SHORTEST_FIXATION_MS, draws.lognormal(habits.fixationMs(), FIXATION_LOG_SD));
      fixations.add(
          new Fixation(
              measured(gaze.x() + reader.offsetX() + draws.normal(0, reader.noise())),
              measured(gaze.y() + reader.offsetY() + draws.normal(0, reader.noise())),
              Math.rint(durationMs)));
      leftMs -= durationMs + SACCADE_MS;
      gaze.saccade();
    }
    return fixations;
  }

  /** On the screen, to a tenth of a thousandth: about what an eye tracker writes. */
  private static double measured(double place) {
    return Math.rint(1e4 * Math.min(1, Math.max(0, place))) / 1e4;
  }
}
