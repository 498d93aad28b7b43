package io.fovea.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.detection.Fixations;
import io.fovea.detection.GazeSamples;
import io.fovea.detection.Idt;
import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazeStreamTest {
  private static final double INTERVAL_MS = 4;

  private static Predictor predictor;

  @BeforeAll
  static void load() {
    predictor = Predictor.load(GoldenBundle.folder());
  }

  @AfterAll
  static void close() {
    predictor.close();
  }

  /** Noisy gaze that rests at one random place after another. */
  private static GazeSamples gaze(int seed, int places) {
    Random random = new Random(seed);
    List<double[]> samples = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      double x = 0.1 + 0.8 * random.nextDouble();
      double y = 0.1 + 0.8 * random.nextDouble();
      int count = 40 + random.nextInt(60);
      for (int i = 0; i < count; i++) {
        samples.add(
            new double[] {x + 0.001 * random.nextGaussian(), y + 0.001 * random.nextGaussian()});
      }
    }
    double[] times = new double[samples.size()];
    double[] xs = new double[times.length];
    double[] ys = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * INTERVAL_MS;
      xs[i] = samples.get(i)[0];
      ys[i] = samples.get(i)[1];
    }
    return new GazeSamples(times, xs, ys);
  }

  private static List<GazeStream.Event> streamed(GazeStream stream, GazeSamples gaze) {
    List<GazeStream.Event> events = new ArrayList<>();
    for (int i = 0; i < gaze.size(); i++) {
      events.addAll(stream.add(gaze.timeMs(i), gaze.x(i), gaze.y(i)));
    }
    events.addAll(stream.end());
    return events;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void the_fixations_are_those_of_the_whole_recording(int seed) {
    GazeSamples gaze = gaze(seed, 12);
    FixationColumns whole = Fixations.of(gaze, new Idt(0.02).create().detect(gaze));

    List<GazeStream.Event> events =
        streamed(new GazeStream(predictor, new Idt(0.02), 100, 1000), gaze);

    assertThat(events).hasSize(whole.size()).hasSizeGreaterThan(8);
    for (int i = 0; i < events.size(); i++) {
      Fixation fixation = events.get(i).fixation();
      assertThat(fixation.x()).isCloseTo(whole.x()[i], within(2e-3));
      assertThat(fixation.durationMs()).isCloseTo(whole.durationMs()[i], within(3 * INTERVAL_MS));
    }
  }

  @Test
  void each_prediction_is_over_the_latest_fixations() {
    GazeStream stream = new GazeStream(predictor, new Idt(0.02), 3, 1000);

    List<GazeStream.Event> events = streamed(stream, gaze(7, 10));

    List<Fixation> last =
        events.subList(events.size() - 3, events.size()).stream()
            .map(GazeStream.Event::fixation)
            .toList();
    Prediction expected =
        predictor.predict(
            last.stream().mapToDouble(Fixation::x).toArray(),
            last.stream().mapToDouble(Fixation::y).toArray(),
            last.stream().mapToDouble(Fixation::durationMs).toArray());
    assertThat(events.get(events.size() - 1).prediction()).isEqualTo(expected);
    assertThat(stream.fixations()).isEmpty(); // ready for another stream
  }

  @Test
  void a_gaze_that_never_moves_is_cut_and_does_not_grow() {
    GazeStream stream = new GazeStream(predictor, new Idt(0.02), 5, 64);
    int told = 0;
    for (int i = 0; i < 2000; i++) {
      told += stream.add(i * INTERVAL_MS, 0.5, 0.5).size();
    }
    assertThat(told).isBetween(25, 40);
    assertThat(stream.fixations()).hasSize(5);
  }

  @Test
  void time_goes_forward_and_a_detector_must_be_known() {
    GazeStream stream = new GazeStream(predictor, new Idt(0.02), 5, 64);
    stream.add(10, 0.5, 0.5);
    assertThatThrownBy(() -> stream.add(9, 0.5, 0.5))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "a sample's time must be finite and not before the last one's, got 9.0 ms after 10.0 ms");
    assertThatThrownBy(() -> GazeStream.of(predictor, 5, 64))
        .hasMessage(
            "the model was trained on fixations that a table gave, so it names no detector; give"
                + " one, as alike as possible to the tracker's");
  }
}
