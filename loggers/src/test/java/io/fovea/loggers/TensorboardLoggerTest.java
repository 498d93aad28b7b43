package io.fovea.loggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.UnknownFieldSet;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorboardLoggerTest {
  private static final byte[] PNG = {
    (byte) 0x89,
    'P',
    'N',
    'G',
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    13,
    'I',
    'H',
    'D',
    'R',
    0,
    0,
    0,
    4,
    0,
    0,
    0,
    2,
    8,
    0,
    0,
    0,
    0
  };

  @TempDir Path folder;

  private TensorboardRunLogger logger(long seconds) {
    Clock clock = Clock.fixed(Instant.ofEpochMilli(seconds * 1000 + 250), ZoneOffset.UTC);
    return new TensorboardLogger().create(RunFolder.at(folder), clock);
  }

  private List<UnknownFieldSet> values() throws IOException {
    List<UnknownFieldSet> values = new java.util.ArrayList<>();
    for (UnknownFieldSet event : EventReader.all(folder)) {
      if (event.hasField(5)) {
        values.addAll(EventReader.repeated(EventReader.inner(event, 5), 1));
      }
    }
    return values;
  }

  private UnknownFieldSet value(String tag) throws IOException {
    return values().stream()
        .filter(value -> EventReader.text(value, 1).equals(tag))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_file_begins_with_its_version_and_the_name_tells_the_moment() throws IOException {
    TensorboardRunLogger logger = logger(1_800_000_000);
    logger.start(Runs.real());

    UnknownFieldSet first = EventReader.all(folder).get(0);
    assertThat(EventReader.text(first, 3)).isEqualTo("brain.Event:2");
    assertThat(EventReader.real(first, 1)).isEqualTo(1_800_000_000.25);
    assertThat(EventReader.files(folder).get(0).getFileName().toString())
        .matches("events\\.out\\.tfevents\\.1800000000\\.[A-Za-z0-9._-]+\\.fovea");
  }

  @Test
  void scalars_have_their_step_and_may_be_no_numbers() throws IOException {
    TensorboardRunLogger logger = logger(1);
    logger.start(Runs.real());
    logger.logMetrics(Map.of("b", 0.5, "a", Double.NaN), 0, 7);
    logger.logMetrics(Map.of("größe", Double.NEGATIVE_INFINITY), 0, 1L << 40);
    logger.epochEnd(0);

    assertThat(EventReader.scalars(folder))
        .containsExactly("7 a NaN", "7 b 0.5", "1099511627776 größe -Infinity");
  }

  @Test
  void a_picture_is_kept_byte_by_byte_with_its_size_and_channels() throws IOException {
    TensorboardRunLogger logger = logger(1);
    logger.start(Runs.real());
    logger.logImage("images/heatmap", PNG, 4, 2, 3);
    logger.epochEnd(0);

    UnknownFieldSet image = EventReader.inner(value("images/heatmap"), 4);
    assertThat(EventReader.whole(image, 1)).isEqualTo(2);
    assertThat(EventReader.whole(image, 2)).isEqualTo(4);
    assertThat(EventReader.whole(image, 3)).isEqualTo(1);
    assertThat(EventReader.bytes(image, 4).toByteArray()).isEqualTo(PNG);
  }

  @Test
  void a_histogram_counts_every_finite_number_and_tells_of_the_others() throws IOException {
    TensorboardRunLogger logger = logger(1);
    logger.start(Runs.real());
    logger.logHistogram("w", new float[] {-1, 0, 0.5f, 1, Float.NaN}, 3);
    logger.logHistogram("none", new float[] {Float.NaN, Float.POSITIVE_INFINITY}, 3);
    logger.logHistogram("constant", new float[] {2, 2}, 3);
    logger.epochEnd(0);

    UnknownFieldSet histogram = EventReader.inner(value("w"), 5);
    assertThat(EventReader.real(histogram, 1)).isEqualTo(-1);
    assertThat(EventReader.real(histogram, 2)).isEqualTo(1);
    assertThat(EventReader.real(histogram, 3)).isEqualTo(4);
    assertThat(EventReader.real(histogram, 4)).isEqualTo(0.5);
    assertThat(EventReader.real(histogram, 5)).isEqualTo(2.25);
    assertThat(EventReader.bytes(histogram, 6).size()).isEqualTo(30 * 8);
    assertThat(EventReader.bytes(histogram, 7).size()).isEqualTo(30 * 8);
    assertThat(EventReader.bytes(EventReader.inner(value("constant"), 5), 7).size()).isEqualTo(8);
    assertThat(EventReader.scalars(folder))
        .containsExactly("3 w/not_finite 1.0", "3 none/not_finite 2.0");
  }

  @Test
  void a_text_is_a_tensor_of_the_text_plugin() throws IOException {
    TensorboardRunLogger logger = logger(1);
    logger.start(Runs.simulated());
    logger.logText("model", "| Schicht |", 0);
    logger.epochEnd(0);

    UnknownFieldSet text = value("model");
    assertThat(EventReader.text(EventReader.inner(text, 9, 1), 1)).isEqualTo("text");
    assertThat(EventReader.text(EventReader.inner(text, 8), 8)).isEqualTo("| Schicht |");
    assertThat(EventReader.whole(EventReader.inner(text, 8), 1)).isEqualTo(7);
    assertThat(EventReader.text(EventReader.inner(value("notes"), 8), 8))
        .startsWith("**simulated data**")
        .contains("classes in order: read, skim");
  }

  @Test
  void hyperparameters_are_told_by_dotted_name_and_kind() throws IOException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("rate", 0.25);
    settings.put("augment", true);
    settings.put("none", null);
    settings.put("backbone", Map.of("name", "cnn", "layers", List.of(Map.of("out", 10))));
    TensorboardRunLogger logger = logger(5);
    logger.start(Runs.with(settings));
    logger.finish(RunStatus.FAILED);

    UnknownFieldSet start = EventReader.inner(value("_hparams_/session_start_info"), 9, 1, 2, 3);
    Map<String, Object> told = new TreeMap<>();
    for (UnknownFieldSet entry : EventReader.repeated(start, 1)) {
      UnknownFieldSet value = EventReader.inner(entry, 2);
      Object plain =
          value.hasField(2)
              ? (Object) EventReader.real(value, 2)
              : value.hasField(3)
                  ? EventReader.text(value, 3)
                  : (Object) (EventReader.whole(value, 4) == 1);
      told.put(EventReader.text(entry, 1), plain);
    }
    assertThat(told)
        .isEqualTo(
            Map.of(
                "rate",
                0.25,
                "augment",
                true,
                "none",
                "null",
                "backbone.name",
                "cnn",
                "backbone.layers.0.out",
                10.0));
    UnknownFieldSet end = EventReader.inner(value("_hparams_/session_end_info"), 9, 1, 2, 4);
    assertThat(EventReader.whole(end, 1)).isEqualTo(2);
  }

  @Test
  void going_on_begins_a_file_that_purges_later_steps_and_forgets_what_came_between()
      throws IOException {
    TensorboardRunLogger first = logger(1);
    first.start(Runs.real());
    first.logMetrics(Map.of("a", 1.0), 0, 4);
    State state = first.checkpoint();
    first.logMetrics(Map.of("a", 2.0), 0, 5);
    first.epochEnd(0);
    Path file = EventReader.files(folder).get(0);
    Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
    TensorboardRunLogger lost = logger(2);
    lost.resume(Runs.real(), state);
    lost.logMetrics(Map.of("a", 3.0), 0, 5);
    lost.epochEnd(0);

    TensorboardRunLogger second = logger(3);
    second.resume(Runs.real(), state);
    second.logMetrics(Map.of("a", 4.0), 0, 5);
    second.finish(RunStatus.FINISHED);

    assertThat(EventReader.scalars(folder)).containsExactly("4 a 1.0", "5 a 4.0");
    List<Path> files = EventReader.files(folder);
    assertThat(files).hasSize(2);
    UnknownFieldSet purge = EventReader.read(files.get(1)).get(1);
    assertThat(EventReader.whole(purge, 2)).isEqualTo(5);
    assertThat(EventReader.whole(EventReader.inner(purge, 7), 1)).isEqualTo(1);
  }

  @Test
  void a_file_that_is_gone_or_cut_is_refused() throws IOException {
    TensorboardRunLogger first = logger(1);
    first.start(Runs.real());
    State state = first.checkpoint();
    Path file = EventReader.files(folder).get(0);
    long size = Files.size(file);
    Files.write(file, new byte[3]);
    assertThatThrownBy(() -> logger(2).resume(Runs.real(), state))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith(file + ": the checkpoint counted " + size + " bytes here, found 3");
    Files.delete(file);
    assertThatThrownBy(() -> logger(2).resume(Runs.real(), state))
        .isInstanceOf(FoveaException.class)
        .hasMessageEndingWith("found no file");
  }

  @Test
  void an_older_runs_folder_is_refused() {
    logger(1).start(Runs.real());

    assertThatThrownBy(() -> logger(2).start(Runs.real()))
        .isInstanceOf(FoveaException.class)
        .hasMessageContaining("exists already: this folder belongs to an older run");
  }
}
