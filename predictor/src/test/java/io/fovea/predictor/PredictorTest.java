package io.fovea.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.bundle.Bundle;
import io.fovea.checkpoint.Safetensors;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PredictorTest {
  private static Predictor predictor;

  @BeforeAll
  static void load() {
    predictor = Predictor.load(GoldenBundle.folder());
  }

  @AfterAll
  static void close() {
    predictor.close();
  }

  @Test
  void no_training_engine_is_on_the_class_path() {
    assertThatThrownBy(() -> Class.forName("ai.djl.pytorch.engine.PtEngine"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  /** The golden bundle must keep its answers in every later version. */
  @Test
  void a_bundle_of_format_3_says_what_it_always_said() {
    Map<ScanpathKey, List<Double>> expected = GoldenBundle.probabilities();
    List<Scanpath> scanpaths = GoldenBundle.scanpaths(predictor);
    assertThat(scanpaths).hasSameSizeAs(expected.keySet()).hasSizeGreaterThan(5);

    List<Prediction> predictions = predictor.predict(scanpaths);

    for (int i = 0; i < scanpaths.size(); i++) {
      List<Double> values = predictions.get(i).values();
      List<Double> want = expected.get(scanpaths.get(i).key());
      for (int c = 0; c < want.size(); c++) {
        assertThat(values.get(c)).isCloseTo(want.get(c), within(1e-6));
      }
    }
    assertThat(predictor.names()).containsExactly("read", "search", "skim");
    assertThat(predictor.bundle().isSimulated()).isTrue();
  }

  @Test
  void alone_or_among_others_a_scanpath_gets_the_same_answer() {
    List<Scanpath> scanpaths = new ArrayList<>(GoldenBundle.scanpaths(predictor));
    Collections.shuffle(scanpaths, new Random(1));
    List<Prediction> together = predictor.predict(scanpaths);
    for (int i = 0; i < scanpaths.size(); i++) {
      Prediction alone = predictor.predict(scanpaths.get(i));
      for (int c = 0; c < 3; c++) {
        assertThat(alone.values().get(c)).isCloseTo(together.get(i).values().get(c), within(1e-6));
      }
    }
  }

  @Test
  void plain_numbers_are_a_scanpath_too() {
    Scanpath scanpath = GoldenBundle.scanpaths(predictor).get(0);

    Prediction prediction = predictor.predict(scanpath.xs(), scanpath.ys(), scanpath.durationsMs());

    assertThat(prediction).isEqualTo(predictor.predict(scanpath));
    assertThat(prediction.value(prediction.label()))
        .isEqualTo(Collections.max(prediction.values()));
  }

  @Test
  void eight_threads_get_what_one_gets() throws InterruptedException, ExecutionException {
    List<Scanpath> scanpaths = GoldenBundle.scanpaths(predictor);
    List<Prediction> expected = scanpaths.stream().map(predictor::predict).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<Prediction>>> work = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        work.add(() -> scanpaths.stream().map(predictor::predict).toList());
      }
      for (Future<List<Prediction>> done : threads.invokeAll(work)) {
        assertThat(done.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void what_cannot_be_predicted_is_refused() {
    double[] none = {};
    double[] one = {0.5};
    assertThatThrownBy(() -> predictor.predict(none, none, none))
        .isInstanceOf(FoveaException.class)
        .hasMessage("Scanpath(scanpath) of 0 fixations: a scanpath needs at least one fixation");
    assertThatThrownBy(() -> predictor.predict(one, one, none))
        .hasMessage("x, y and durationMs must be equally long, got 1, 1 and 0 numbers");
    assertThatThrownBy(() -> predictor.predict(one, new double[] {Double.NaN}, one))
        .hasMessage(
            "Scanpath(scanpath) of 1 fixations: fixation 1 of 1 must have finite numbers and a"
                + " duration >= 0, got x 0.5, y NaN, duration 0.5 ms");
    assertThatThrownBy(() -> predictor.predict(one, one, new double[] {-200}))
        .hasMessageEndingWith("got x 0.5, y 0.5, duration -200.0 ms");
    assertThatThrownBy(
            () -> predictor.predict(new double[] {400, 0.2}, new double[] {300, 260}, one(2, 180)))
        .isInstanceOf(FoveaException.class)
        .hasMessage("2 of 2 fixations lie far off the screen; the model wants x and y from 0 to 1");
  }

  private static double[] one(int size, double value) {
    double[] all = new double[size];
    Arrays.fill(all, value);
    return all;
  }

  @Test
  void who_asks_while_it_is_closed_gets_an_answer_or_is_refused() throws InterruptedException {
    List<Scanpath> scanpaths = GoldenBundle.scanpaths(predictor);
    for (int round = 0; round < 5; round++) {
      Predictor other = Predictor.load(GoldenBundle.folder());
      Prediction expected = other.predict(scanpaths.get(0));
      AtomicInteger wrong = new AtomicInteger();
      CountDownLatch asked = new CountDownLatch(8 * 20);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Thread thread =
            new Thread(() -> askUntilRefused(other, scanpaths.get(0), expected, asked, wrong));
        thread.start();
        threads.add(thread);
      }
      asked.await();
      other.close();
      other.close();
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(wrong).hasValue(0);
      assertThatThrownBy(() -> other.predict(scanpaths.get(0)))
          .isInstanceOf(FoveaException.class)
          .hasMessage("the predictor was closed; it answers no more");
    }
  }

  private static void askUntilRefused(
      Predictor predictor,
      Scanpath scanpath,
      Prediction expected,
      CountDownLatch asked,
      AtomicInteger wrong) {
    try {
      while (true) {
        if (!predictor.predict(scanpath).equals(expected)) {
          wrong.incrementAndGet();
        }
        asked.countDown();
      }
    } catch (FoveaException e) {
      // It was closed: that is how each thread ends.
      if (!e.getMessage().contains("closed")) {
        wrong.incrementAndGet();
      }
    }
  }

  @Test
  void an_unknown_class_is_refused_with_those_that_are_known() {
    Prediction prediction = predictor.predict(GoldenBundle.scanpaths(predictor).get(0));
    assertThatThrownBy(() -> prediction.value("serach"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no class 'serach'; did you mean 'search'? known: [read, search, skim]");
  }

  /** A bundle of another network's answers, whole by its hashes, is still found out. */
  @Test
  void a_network_that_answers_otherwise_than_where_it_was_trained_is_refused() {
    Bundle whole = predictor.bundle();
    Map<String, State.Array> other = new LinkedHashMap<>(whole.check().tensors());
    State.Array scores = other.get("output.scores");
    float[] moved = scores.values().clone();
    moved[0] += 0.01f;
    other.put("output.scores", new State.Array(scores.shape(), moved));
    Bundle strange =
        new Bundle(whole.manifest(), whole.network(), new Safetensors(Map.of(), other));

    try (OnnxSession session = new OnnxSession(whole.network(), 1)) {
      BundleCheck.run(whole, session);
      assertThatThrownBy(() -> BundleCheck.run(strange, session))
          .isInstanceOf(FoveaException.class)
          .hasMessageStartingWith(
              "the network does not say here what it said where it was trained: ");
      other.remove("input.map");
      assertThatThrownBy(
              () ->
                  BundleCheck.run(
                      new Bundle(
                          whole.manifest(), whole.network(), new Safetensors(Map.of(), other)),
                      session))
          .hasMessage(
              "the network has the inputs [map, gaze, gaze_lengths], its check has [gaze,"
                  + " gaze_lengths]");
    }
  }

  @Test
  void a_file_that_is_no_network_is_refused() {
    assertThatThrownBy(() -> new OnnxSession(new byte[] {1, 2, 3}, 1))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith("the ONNX Runtime cannot load the network: ");
  }
}
