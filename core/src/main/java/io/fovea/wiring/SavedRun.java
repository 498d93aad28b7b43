package io.fovea.wiring;

import io.fovea.config.Experiment;
import io.fovea.config.ExperimentWriter;
import io.fovea.data.DataSummary;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunPlugin;
import io.fovea.logging.RunRecord;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Settings;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The part {@code experiment} of a checkpoint: of which run it is. It holds the resolved
 * configuration, hashes of the data and their split, versions, and the parts with their classes.
 */
record SavedRun(Experiment experiment, RunRecord record) {
  private static final List<String> FIXED =
      List.of("seed", "backbone", "task", "optimizer", "lr_schedule");

  State state() {
    StateBuilder versions = State.builder();
    record.versions().forEach(versions::put);
    StateBuilder state =
        State.builder()
            .put("config", ExperimentWriter.toYaml(experiment))
            .put("versions", versions.build())
            .putTexts("parts", record.plugins().stream().map(SavedRun::words).toList());
    record.dataSha256().ifPresent(hash -> state.put("data_sha256", hash));
    record.splitSha256().ifPresent(hash -> state.put("split_sha256", hash));
    record.simulated().ifPresent(simulated -> state.put("simulated_data", simulated));
    StateBuilder facts = State.builder();
    record
        .dataFacts()
        .forEach(
            (name, value) -> {
              if (value instanceof Number number) {
                facts.put(name, number.doubleValue());
              }
            });
    state.put("data_facts", facts.build());
    return state.build();
  }

  private static String words(RunPlugin plugin) {
    return plugin.kind() + " " + plugin.name() + " " + plugin.type();
  }

  /** The resolved configuration with which a checkpoint's run was made. */
  static String config(Path file, State checkpoint) {
    if (!checkpoint.has("experiment")) {
      throw new FoveaException(
          file
              + " was saved by a program without an experiment file, so it does not say what its"
              + " network is; give the experiment file");
    }
    return checkpoint.state("experiment").text("config");
  }

  /**
   * Refuses to go on with something else. Trainer, callbacks and loggers may change, and the table
   * may have moved: what was read of it is compared by hashes, the inputs and batches by settings.
   *
   * @throws FoveaException naming what differs
   */
  static void checkSame(State checkpoint, Experiment now, DataSummary data) {
    if (!checkpoint.has("experiment")) {
      return;
    }
    State saved = checkpoint.state("experiment");
    checkHash(saved, data.facts(), "data_sha256", "the data");
    checkHash(saved, data.facts(), "split_sha256", "the split into parts");
    Map<String, Object> settings = Settings.of(now);
    Stream.concat(
            SavedSettings.differences(saved.text("config"), settings, FIXED).stream(),
            SavedSettings.differencesOfData(saved.text("config"), settings).stream())
        .findFirst()
        .ifPresent(
            section -> {
              throw new FoveaException(
                  "the checkpoint was made with other settings in '%s'; a run goes on with its own"
                          .formatted(section)
                      + " (only trainer, callbacks and loggers may change)");
            });
  }

  private static void checkHash(State saved, Map<String, Object> facts, String name, String what) {
    Object now = facts.get(name);
    if (now != null && saved.has(name) && !saved.text(name).equals(now)) {
      throw new FoveaException(
          "the checkpoint was made on other data: %s had %s %s, and has %s now"
              .formatted(what, name, saved.text(name), now));
    }
  }

  /**
   * The folder of the run that wrote {@code <run>/checkpoints/<file>}.
   *
   * @throws FoveaException if the file does not lie in one
   */
  static RunFolder folderOf(Path checkpoint) {
    Path checkpoints = checkpoint.toAbsolutePath().normalize().getParent();
    Path run = checkpoints == null ? null : checkpoints.getParent();
    if (!Files.exists(checkpoint)) {
      throw new FoveaException(checkpoint + ": no such checkpoint");
    }
    if (run == null || !Files.exists(run.resolve("run.json"))) {
      throw new FoveaException(
          checkpoint
              + " does not lie in the folder 'checkpoints' of a run, where that run could go on;"
              + " put it back there");
    }
    return new RunFolder(run);
  }
}
