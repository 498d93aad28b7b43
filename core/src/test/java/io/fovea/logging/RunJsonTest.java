package io.fovea.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.fovea.spec.SettingException;
import io.fovea.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJsonTest {
  private static final String SHA = "0123456789abcdef".repeat(4);

  private static final Map<String, Double> METRICS =
      new TreeMap<>(Map.of("a", 0.25, "b", Double.NaN));

  private record SomeLayer() implements Spec {
    @Override
    public String name() {
      return "acme.some_layer";
    }
  }

  @TempDir Path folder;

  @Test
  void a_run_that_ended_is_written_in_full() throws IOException {
    Path file = folder.resolve("run.json");

    new RunJson(running().ended(Instant.parse("2026-11-23T10:20:37Z"), RunStatus.FAILED, METRICS))
        .write(file);

    assertThat(file)
        .content()
        .isEqualTo(
            """
            {
              "name": "Lesen <A>",
              "simulated_data": true,
              "status": "failed",
              "started": "2026-11-23T10:20:30Z",
              "resumes": [],
              "ended": "2026-11-23T10:20:37Z",
              "seed": 42,
              "threads": 2,
              "data_sha256": "%s",
              "split_sha256": null,
              "data": {
                "notes": [
                  "1 row < 2",
                  "b"
                ],
                "train_scanpaths": 5
              },
              "metrics": {
                "a": 0.25,
                "b": "NaN"
              },
              "versions": {
                "djl": "0.36.0",
                "engine": "PyTorch 2.7.1"
              },
              "machine": {
                "os": "Linux 6",
                "arch": "amd64",
                "cores": 8,
                "memory_mib": 32000,
                "max_heap_mib": 4096
              },
              "plugins": [
                {
                  "kind": "layer",
                  "name": "acme.some_layer",
                  "class": "io.fovea.logging.RunJsonTest$SomeLayer"
                }
              ]
            }
            """
                .formatted(SHA));
  }

  @Test
  void a_run_that_is_on_its_way_has_no_end() throws IOException {
    Path file = folder.resolve("run.json");

    new RunJson(running()).write(file);

    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(json.get("status").getAsString()).isEqualTo("running");
    assertThat(json.get("ended").isJsonNull()).isTrue();
  }

  @Test
  void the_end_replaces_the_beginning() throws IOException {
    Path file = folder.resolve("run.json");
    new RunJson(running()).write(file);

    new RunJson(running().ended(Instant.EPOCH, RunStatus.FINISHED, Map.of())).write(file);

    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(json.get("status").getAsString()).isEqualTo("finished");
  }

  @Test
  void this_jvm_knows_its_own_versions_and_machine() {
    assertThat(RunJson.versionsHere()).containsOnlyKeys("fovea", "java", "os");
    assertThat(RunJson.versionsHere().get("java"))
        .startsWith(Integer.toString(Runtime.version().feature()));
    assertThat(Machine.here().cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(Machine.here().memoryMib()).isBetween(64L, 1L << 30);
    assertThat(Machine.here().maxHeapMib()).isBetween(8L, 1L << 30);
  }

  @Test
  void a_hash_that_is_none_is_refused() {
    RunRecord run = running();

    assertThatThrownBy(
            () ->
                new RunRecord(
                    run.name(),
                    run.simulated(),
                    run.seed(),
                    run.threads(),
                    run.versions(),
                    run.dataSha256(),
                    Optional.of("ABC"),
                    run.dataFacts(),
                    run.plugins(),
                    run.machine(),
                    run.started(),
                    run.resumes(),
                    run.end()))
        .isInstanceOf(SettingException.class)
        .hasMessage("split_sha256 must be 64 hexadecimal digits in lower case, got \"ABC\"");
  }

  private static RunRecord running() {
    return new RunRecord(
        "Lesen <A>",
        Optional.of(true),
        42,
        2,
        Map.of("engine", "PyTorch 2.7.1", "djl", "0.36.0"),
        Optional.of(SHA),
        Optional.empty(),
        new TreeMap<>(Map.of("notes", List.of("1 row < 2", "b"), "train_scanpaths", 5)),
        List.of(RunPlugin.of("layer", new SomeLayer())),
        new Machine("Linux 6", "amd64", 8, 32000, 4096),
        Instant.parse("2026-11-23T10:20:30Z"),
        List.of(),
        Optional.empty());
  }

  @Test
  void what_a_record_says_of_an_earlier_life_is_read_back() {
    Path file = folder.resolve("run.json");
    Instant end = Instant.parse("2026-11-23T10:20:37Z");
    new RunJson(running().ended(end, RunStatus.FINISHED, METRICS)).write(file);

    EarlierRun once = EarlierRun.read(file).orElseThrow();
    assertThat(once.started()).isEqualTo(running().started());
    assertThat(once.isFinished()).isTrue();
    List<RunResume> resumes = once.resumedAt(end.plusSeconds(5), 22);
    new RunJson(running().resumed(resumes)).write(file);

    EarlierRun twice = EarlierRun.read(file).orElseThrow();
    assertThat(twice.resumes()).isEqualTo(resumes);
    assertThat(resumes.get(0).before())
        .isEqualTo(new RunResume.Before("finished", Optional.of(end), METRICS));
    assertThat(twice.before())
        .isEqualTo(new RunResume.Before("running", Optional.empty(), Map.of()));
  }

  @Test
  void a_record_that_cannot_be_read_is_no_history() throws IOException {
    Path file = folder.resolve("run.json");
    assertThat(EarlierRun.read(file)).isEmpty();
    for (String text : List.of("", "[]", "{", "{\"started\": 7}")) {
      Files.writeString(file, text);
      assertThat(EarlierRun.read(file)).as(text).isEmpty();
    }
  }
}
