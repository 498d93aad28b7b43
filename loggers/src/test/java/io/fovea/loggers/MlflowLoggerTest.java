package io.fovea.loggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MlflowLoggerTest {
  @TempDir Path folder;
  private FakeMlflow server;

  @BeforeEach
  void open() throws IOException {
    server = new FakeMlflow();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private MlflowRunLogger logger(int queue, double timeout, double finish, int retries) {
    return logger(server.uri(), Map.of(), queue, timeout, finish, retries);
  }

  private MlflowRunLogger logger() {
    return logger(1000, 10, 30, 5);
  }

  private MlflowRunLogger logger(
      String uri, Map<String, String> env, int queue, double timeout, double finish, int retries) {
    return new MlflowLogger(
            uri, "reading", "", Map.of("team", "a"), timeout, retries, queue, finish)
        .create(RunFolder.at(folder), env, Duration.ofMillis(5));
  }

  private static void run(MlflowRunLogger logger, int calls) {
    logger.start(Runs.with(Map.of("rate", 0.5)));
    for (int i = 0; i < calls; i++) {
      logger.logMetrics(Map.of("loss", (double) i), 0, i);
    }
    logger.finish(RunStatus.FINISHED);
  }

  private static List<String> expected(int calls) {
    return IntStream.range(0, calls).mapToObj(i -> i + " loss " + (double) i).toList();
  }

  private List<String> unsent() throws IOException {
    Path file = folder.resolve("mlflow-unsent.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private long unsentMetrics() throws IOException {
    return unsent().stream()
        .flatMap(line -> List.of(line.split("\"key\":\"loss\"", -1)).stream().skip(1))
        .count();
  }

  @Test
  void a_run_arrives_whole() throws IOException {
    MlflowRunLogger logger = logger();
    logger.start(Runs.with(new TreeMap<>(Map.of("rate", 0.5, "hidden", List.of(25)))));
    logger.logMetrics(Map.of("b", Double.NaN, "a", 1e-7), 0, 3);
    logger.logMetrics(Map.of("F1, mäcro", Double.NEGATIVE_INFINITY, "../x", 2.0), 0, 4);
    logger.finish(RunStatus.FAILED);

    assertThat(server.store.violations).isEmpty();
    assertThat(server.store.experiments).containsOnlyKeys("reading");
    assertThat(server.store.runs).containsExactly("reading-cnn");
    assertThat(server.store.params).isEqualTo(Map.of("rate", "0.5", "hidden", "[25]"));
    assertThat(server.store.tags)
        .containsEntry("team", "a")
        .containsEntry("fovea.simulated", "false")
        .containsKey("mlflow.note.content");
    assertThat(server.store.metrics)
        .containsExactly(
            "3 a 1.0E-7", "3 b NaN", "4 _x2e__x2e_/x 2.0", "4 F1_x2c_ mäcro -Infinity");
    assertThat(server.store.statuses).containsExactly("run1 FAILED");
    assertThat(unsent()).isEmpty();
  }

  @Test
  void limits_of_a_request_are_kept() {
    Map<String, Double> many = new TreeMap<>();
    Map<String, Object> settings = new TreeMap<>();
    for (int i = 0; i < 2345; i++) {
      many.put("ü".repeat(300) + i, 0.5);
    }
    for (int i = 0; i < 230; i++) {
      settings.put("setting" + i, "\"ü".repeat(5000));
    }
    MlflowRunLogger logger = logger();
    logger.start(Runs.with(settings));
    logger.logMetrics(many, 0, 0);
    logger.finish(RunStatus.FINISHED);

    assertThat(server.store.violations).isEmpty();
    assertThat(server.store.metrics).hasSize(2345).doesNotHaveDuplicates();
    assertThat(server.store.params)
        .hasSize(230)
        .allSatisfy((k, v) -> assertThat(v).endsWith("..."));
  }

  @ParameterizedTest
  @EnumSource(names = {"STATUS_500", "BREAKS_OFF"})
  void what_passes_is_tried_again(FakeMlflow.Fault fault) throws IOException {
    server.faults.addAll(List.of(fault, fault));
    MlflowRunLogger logger = logger();
    run(logger, 20);

    assertThat(server.store.metrics).isEqualTo(expected(20));
    assertThat(server.store.statuses).containsExactly("run1 FINISHED");
    assertThat(unsent()).isEmpty();
  }

  @Test
  void a_server_that_never_answers_costs_nothing_but_the_time_at_the_end() throws IOException {
    server.always = FakeMlflow.Fault.NEVER_ANSWERS;
    run(logger(1000, 0.1, 0.4, 1), 50);

    assertThat(unsent().get(0)).contains("runs/create");
    assertThat(unsent().get(unsent().size() - 1)).contains("runs/update", "FINISHED");
    assertThat(unsentMetrics()).isEqualTo(50);
  }

  @Test
  void a_server_that_is_not_there_costs_nothing_either() throws IOException {
    String uri = server.uri();
    server.close();
    run(logger(uri, Map.of(), 1000, 1, 0.2, 1), 50);

    assertThat(unsentMetrics()).isEqualTo(50);
  }

  @Test
  void a_full_queue_puts_its_oldest_into_the_file() throws IOException {
    server.always = FakeMlflow.Fault.NEVER_ANSWERS;
    run(logger(5, 60, 0.1, 1), 50);

    assertThat(unsentMetrics()).isEqualTo(50);
    assertThat(unsent().get(0)).contains("\"step\":0}");
  }

  @Test
  void what_is_refused_is_kept_and_the_rest_is_sent() throws IOException {
    MlflowRunLogger logger = logger();
    logger.start(Runs.real());
    server.always = FakeMlflow.Fault.STATUS_400;
    logger.logMetrics(Map.of("loss", 1.0), 0, 0);
    logger.finish(RunStatus.FINISHED);

    assertThat(unsentMetrics()).isEqualTo(1);
    assertThat(unsent().get(unsent().size() - 1)).contains("runs/update");
  }

  @Test
  void a_run_that_is_refused_is_kept_whole() throws IOException {
    server.always = FakeMlflow.Fault.STATUS_400;
    run(logger(), 7);

    assertThat(server.requests).containsExactly("GET experiments/get-by-name");
    assertThat(unsentMetrics()).isEqualTo(7);
    assertThat(unsent().get(0)).contains("runs/create", "\"team\"");
    assertThat(unsent().get(1)).contains("\"params\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void nothing_is_lost_when_the_server_dies_in_the_middle(int good) throws IOException {
    for (int i = 0; i < good; i++) {
      server.faults.add(FakeMlflow.Fault.NONE);
    }
    server.always = FakeMlflow.Fault.NEVER_ANSWERS;
    run(logger(1000, 0.1, 0.3, 1), 30);

    assertThat(server.store.violations).isEmpty();
    assertThat(server.store.metrics.size() + unsentMetrics()).isEqualTo(30);
  }

  @Test
  void a_run_that_goes_on_keeps_its_run_at_the_server() throws IOException {
    MlflowRunLogger first = logger();
    first.start(Runs.real());
    first.logMetrics(Map.of("loss", 0.0), 0, 0);
    first.finish(RunStatus.FAILED);
    State state = first.checkpoint();

    MlflowRunLogger second = logger();
    second.resume(Runs.real(), state);
    second.logMetrics(Map.of("loss", 1.0), 0, 1);
    second.finish(RunStatus.FINISHED);

    assertThat(server.store.violations).isEmpty();
    assertThat(server.store.runs).hasSize(1);
    assertThat(server.store.metrics).isEqualTo(expected(2));
    assertThat(server.store.statuses)
        .containsExactly("run1 FAILED", "run1 RUNNING", "run1 FINISHED");
  }

  @Test
  void what_waited_at_the_checkpoint_is_sent_by_the_run_that_goes_on() throws IOException {
    server.always = FakeMlflow.Fault.NEVER_ANSWERS;
    MlflowRunLogger first = logger(1000, 60, 0.05, 1);
    first.start(Runs.real());
    first.logMetrics(Map.of("loss", 0.0), 0, 0);
    State state = first.checkpoint();
    first.finish(RunStatus.FAILED);
    server.always = FakeMlflow.Fault.NONE;

    MlflowRunLogger second = logger();
    second.resume(Runs.real(), state);
    second.finish(RunStatus.FINISHED);

    assertThat(server.store.metrics).isEqualTo(expected(1));
    assertThat(unsent()).isEmpty();
  }

  @Test
  void who_one_is_comes_from_the_environment() {
    run(
        logger(
            "",
            Map.of("MLFLOW_TRACKING_URI", server.uri() + "/", "MLFLOW_TRACKING_TOKEN", "t"),
            9,
            9,
            9,
            1),
        1);
    assertThat(server.authorizations).containsOnly("Bearer t");
    server.authorizations.clear();
    String basic =
        Base64.getEncoder().encodeToString("u:p".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    run(
        logger(
            server.uri(),
            Map.of("MLFLOW_TRACKING_USERNAME", "u", "MLFLOW_TRACKING_PASSWORD", "p"),
            9,
            9,
            9,
            1),
        1);
    assertThat(server.authorizations).containsOnly("Basic " + basic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:5000", "file:/tmp/x", "http://", "http://a b", "sqlite:///x.db"})
  void what_is_no_address_is_refused(String uri) {
    assertThatThrownBy(() -> new MlflowLogger(uri, "e", "", Map.of(), 1, 1, 1, 1))
        .isInstanceOf(FoveaException.class)
        .hasMessageContaining("must be the address of a tracking server")
        .hasMessageContaining(uri);
  }
}
