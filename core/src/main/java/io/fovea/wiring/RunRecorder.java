package io.fovea.wiring;

import ai.djl.engine.Engine;
import io.fovea.config.Experiment;
import io.fovea.config.ExperimentWriter;
import io.fovea.data.DataModule;
import io.fovea.data.DataSummary;
import io.fovea.engine.EngineBootstrap;
import io.fovea.logging.AtomicFiles;
import io.fovea.logging.EarlierRun;
import io.fovea.logging.Machine;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunJson;
import io.fovea.logging.RunRecord;
import io.fovea.logging.RunResume;
import io.fovea.logging.RunStatus;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps {@code config.yaml}, {@code run.json} and {@code split.csv}: before, when the data are
 * known, at the end.
 */
final class RunRecorder implements Callback {
  private final Experiment experiment;
  private final DataModule module;
  private final RunFolder folder;
  private final Instant startedHere = now();
  private final Machine machine = Machine.here();
  private final Map<String, String> versions = new TreeMap<>(RunJson.versionsHere());
  private Optional<DataSummary> data = Optional.empty();
  private int threads;
  private boolean tested;

  private final boolean resumes;
  private Optional<EarlierRun> earlier = Optional.empty();
  private long resumedAt = -1;
  private boolean accepted;
  private boolean trains;

  /**
   * @param resumes whether the folder is an earlier run's, which goes on
   */
  RunRecorder(Experiment experiment, DataModule module, RunFolder folder, boolean resumes) {
    this.resumes = resumes;
    this.module = module;
    this.experiment = experiment;
    this.folder = folder;
    this.threads = experiment.trainer().threads();
  }

  /** Refuses a folder that holds another run, unless that was refused itself. */
  void begin() {
    if (resumes) {
      earlier = EarlierRun.read(folder.resolve("run.json"));
      return; // the folder is an earlier run's until its checkpoint is accepted
    }
    if (!EarlierRun.neverTrained(folder.resolve("run.json"))) {
      folder.fresh("config.yaml");
    }
    writeConfig();
    write(record());
  }

  private void writeConfig() {
    Path config = folder.resolve("config.yaml");
    AtomicFiles.writeText(config, out -> out.write(ExperimentWriter.toYaml(experiment)));
  }

  @Override
  public void onFitStart(Run run) {
    trains = true;
    data = Optional.of(run.summary());
    if (resumes) {
      writeConfig();
    }
    writeSplit();
    nameEngine();
    write(record());
  }

  private void nameEngine() {
    threads = EngineBootstrap.threads();
    versions.put(
        EngineBootstrap.TRAINING_ENGINE.toLowerCase(Locale.ROOT),
        Engine.getEngine(EngineBootstrap.TRAINING_ENGINE).getVersion());
    versions.put("djl", String.valueOf(Engine.getDjlVersion()));
  }

  /** A checkpoint then says by itself what it is of. */
  @Override
  public void onSaveCheckpoint(Run run, StateBuilder checkpoint) {
    checkpoint.put("experiment", new SavedRun(experiment, record()).state());
  }

  /** Only the same experiment on the same data goes on. */
  @Override
  public void onLoadCheckpoint(Run run, State checkpoint) {
    SavedRun.checkSame(checkpoint, experiment, run.summary());
    resumedAt = checkpoint.state("loop").whole("global_step");
    data = Optional.of(run.summary());
    nameEngine();
    accepted = true;
  }

  @Override
  public void onTestEnd(Run run) {
    tested = true;
  }

  /** An empty file would say that nobody stands anywhere: where nothing is known there is none. */
  private void writeSplit() {
    StringWriter text = new StringWriter();
    try {
      module.writeSplit(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    if (!text.toString().isEmpty()) {
      AtomicFiles.writeText(folder.resolve("split.csv"), out -> out.append(text.toString()));
    }
  }

  void finished(Map<String, Double> metrics) {
    write(record().ended(now(), RunStatus.FINISHED, metrics));
  }

  void interrupted() {
    write(record().ended(now(), RunStatus.INTERRUPTED, Map.of()));
  }

  void failed() {
    write(record().ended(now(), RunStatus.FAILED, Map.of()));
  }

  private void write(RunRecord record) {
    boolean nothingNew = !trains && !tested && earlier.filter(EarlierRun::isFinished).isPresent();
    if (resumes && (!accepted || nothingNew)) {
      return;
    }
    new RunJson(record).write(folder.resolve("run.json"));
  }

  private RunRecord record() {
    Map<String, Object> facts = facts();
    return new RunRecord(
        experiment.name(),
        data.map(DataSummary::simulated),
        experiment.seed(),
        threads,
        versions,
        Optional.ofNullable((String) facts.remove("data_sha256")),
        Optional.ofNullable((String) facts.remove("split_sha256")),
        facts,
        UsedParts.of(experiment),
        machine,
        earlier.map(EarlierRun::started).orElse(startedHere),
        resumes(),
        Optional.empty());
  }

  private List<RunResume> resumes() {
    if (!accepted) {
      return List.of();
    }
    return earlier.map(run -> run.resumedAt(startedHere, resumedAt)).orElse(List.of());
  }

  private Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    data.ifPresent(
        summary -> {
          facts.putAll(summary.facts());
          if (tested) {
            summary.testBaselines().forEach(it -> facts.put(it.fact(), it.value()));
          }
        });
    return facts;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
