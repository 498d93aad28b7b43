package io.fovea.source.simulated;

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
import java.util.Set;

/** Simulates all scanpaths of {@link SimulatedReaders}. */
final class SimulatedScanpaths implements ScanpathSource {
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
    String subject = SimulatedLook.numbered("P", person, settings.participants());
    String page = SimulatedLook.numbered("T", text, settings.textsPerParticipant());
    Habits habits = reader.apply(task.habits(settings.effectSize()), draws);
    SimulatedLook look = new SimulatedLook(reader, habits, draws);
    return Scanpath.of(
        ScanpathKey.of(subject, page), subject, look.seconds(settings.secondsPerText()));
  }
}
