package io.fovea.predictor;

import io.fovea.detection.EventDetector;
import io.fovea.detection.EventDetectorSpec;
import io.fovea.detection.Fixations;
import io.fovea.detection.GazeSamples;
import io.fovea.detection.Span;
import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Samples of raw gaze as they arrive; a prediction for each new fixation, over it and those before.
 *
 * <p>A fixation is told when the next one has begun, or at the {@link #end}: until then it may
 * still grow. Memory is bounded: the latest fixations are kept, and the samples since the last
 * fixation that was told; a single fixation of more samples than that is cut in two. A detector
 * that looks at velocities knows none across the place where samples were let go, so a fixation may
 * begin a sample later than in the whole recording. For one thread; several streams may share a
 * {@link Predictor}.
 */
public final class GazeStream {
  /** How often fixations are looked for, in samples; each look costs about the samples kept. */
  private static final int LOOK_EVERY = 8;

  private final Predictor predictor;
  private final EventDetector detector;
  private final int maxFixations;
  private final Deque<Fixation> fixations = new ArrayDeque<>();
  private final double[] timeMs;
  private final double[] x;
  private final double[] y;
  private int samples;
  private int sinceLook;

  /**
   * What was found.
   *
   * @param fixation the new one, in the units of the samples
   * @param prediction over it and the latest before it
   */
  public record Event(Fixation fixation, Prediction prediction) {}

  /**
   * A stream by the detector that the model's training data were made with.
   *
   * @param maxFixations how many of the latest fixations a prediction looks at
   * @param maxSamples how many samples are kept while a fixation lasts; 10 seconds' worth is ample
   * @throws FoveaException if the model was trained on fixations that a table gave
   */
  public static GazeStream of(Predictor predictor, int maxFixations, int maxSamples) {
    EventDetectorSpec detector =
        predictor
            .reading()
            .detect()
            .orElseThrow(
                () ->
                    new FoveaException(
                        "the model was trained on fixations that a table gave, so it names no"
                            + " detector; give one, as alike as possible to the tracker's"));
    return new GazeStream(predictor, detector, maxFixations, maxSamples);
  }

  /** A stream by a detector of the caller's choice. */
  public GazeStream(
      Predictor predictor, EventDetectorSpec detector, int maxFixations, int maxSamples) {
    Check.positive("maxFixations", maxFixations);
    Check.that(maxSamples >= 2 * LOOK_EVERY, "maxSamples", "must be >= 16", "" + maxSamples);
    this.predictor = predictor;
    this.detector = detector.create();
    this.maxFixations = maxFixations;
    timeMs = new double[maxSamples];
    x = new double[maxSamples];
    y = new double[maxSamples];
  }

  /**
   * Takes a sample.
   *
   * @param atMs its time, not before the last one's
   * @param atX in the units of the training's table; NaN where the eyes were not seen
   * @param atY likewise
   * @return the fixations that are now known to be over, mostly none
   * @throws FoveaException if the time is not finite or goes backwards
   */
  public List<Event> add(double atMs, double atX, double atY) {
    if (!Double.isFinite(atMs) || (samples > 0 && atMs < timeMs[samples - 1])) {
      throw new FoveaException(
          "a sample's time must be finite and not before the last one's, got %s ms after %s ms"
              .formatted(atMs, samples == 0 ? "nothing" : "" + timeMs[samples - 1]));
    }
    List<Event> events = new ArrayList<>();
    if (samples == timeMs.length) {
      events.addAll(look(false));
      if (samples == timeMs.length) {
        events.addAll(look(true)); // one fixation fills all there is
      }
      if (samples == timeMs.length) {
        drop(samples / 2); // no fixation; the newer half may be the beginning of one
      }
    }
    timeMs[samples] = atMs;
    x[samples] = atX;
    y[samples] = atY;
    samples++;
    if (++sinceLook >= LOOK_EVERY) {
      events.addAll(look(false));
    }
    return events;
  }

  /** Ends the stream: the last fixation, too. A new stream may begin then. */
  public List<Event> end() {
    List<Event> events = look(true);
    samples = 0;
    fixations.clear();
    return events;
  }

  /** The fixations over which the next prediction will be, oldest first. */
  public List<Fixation> fixations() {
    return List.copyOf(fixations);
  }

  private List<Event> look(boolean all) {
    sinceLook = 0;
    GazeSamples kept =
        new GazeSamples(
            Arrays.copyOf(timeMs, samples), Arrays.copyOf(x, samples), Arrays.copyOf(y, samples));
    List<Span> spans = detector.detect(kept);
    List<Span> over = all ? spans : spans.subList(0, Math.max(0, spans.size() - 1));
    if (over.isEmpty()) {
      return List.of();
    }
    FixationColumns found = Fixations.of(kept, over);
    // Before anything is told, so that a model that refuses is not told the same again.
    drop(over.get(over.size() - 1).to());
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < over.size(); i++) {
      events.add(told(new Fixation(found.x()[i], found.y()[i], found.durationMs()[i])));
    }
    return events;
  }

  private Event told(Fixation fixation) {
    if (fixations.size() == maxFixations) {
      fixations.removeFirst();
    }
    fixations.addLast(fixation);
    return new Event(fixation, prediction());
  }

  private Prediction prediction() {
    return predictor.predict(
        fixations.stream().mapToDouble(Fixation::x).toArray(),
        fixations.stream().mapToDouble(Fixation::y).toArray(),
        fixations.stream().mapToDouble(Fixation::durationMs).toArray());
  }

  private void drop(int first) {
    System.arraycopy(timeMs, first, timeMs, 0, samples - first);
    System.arraycopy(x, first, x, 0, samples - first);
    System.arraycopy(y, first, y, 0, samples - first);
    samples -= first;
  }
}
