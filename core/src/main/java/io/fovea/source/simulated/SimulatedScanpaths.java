package io.fovea.source.simulated;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.Dataset;
import io.fovea.source.ReadReport;
import io.fovea.source.ScanpathSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Simulates all scanpaths of {@link SimulatedReaders}. */
final class SimulatedScanpaths implements ScanpathSource {
  private static final double FIXATION_LOG_SD = 0.32; // chosen
  private static final double SHORTEST_FIXATION_MS = 60; // chosen
  private static final double SACCADE_MS = 30; // 20-35 in reading (Rayner 1998)

  private final SimulatedReaders settings;
  private final LabelEncoding labels =
      LabelEncoding.of(Stream.of(ReadingTask.values()).map(ReadingTask::label).toList());

  SimulatedScanpaths(SimulatedReaders settings) {
    this.settings = settings;
  }

  @Override
  public Dataset read() {
    Draws draws = new Draws(settings.seed());
    List<ReadingTask> tasks = List.of(ReadingTask.values());
    List<Sample> samples = new ArrayList<>();
    long rows = 0;
    for (int person = 0; person < settings.participants(); person++) {
      Draws own = draws.split();
      SimulatedPerson reader = SimulatedPerson.draw(own);
      for (int text = 0; text < settings.textsPerParticipant(); text++) {
        ReadingTask task = tasks.get((person + text) % tasks.size());
        Sample sample = sample(person, text, reader, task, own.split());
        samples.add(sample);
        rows += sample.scanpath().size();
      }
    }
    var report =
        new ReadReport(
            ReadReport.SIMULATED_ORIGIN,
            true,
            rows,
            0,
            List.of("simulated: no human produced these data (" + settings + ")"));
    return new Dataset(samples, labels, report);
  }

  private Sample sample(
      int person, int text, SimulatedPerson reader, ReadingTask task, Draws draws) {
    // Names are padded so that they sort like numbers and are never taken for numbers.
    String subject = numbered("P", person, settings.participants());
    ScanpathKey key = ScanpathKey.of(subject, numbered("T", text, settings.textsPerParticipant()));
    Habits habits = reader.apply(task.habits(settings.effectSize()), draws);
    List<Fixation> fixations = look(reader, habits, draws);
    return new Sample(
        Scanpath.of(key, subject, fixations), new ClassTarget(labels.indexOf(task.label())));
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
