package io.fovea.callback;

import io.fovea.training.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps checkpoints. What is kept is written down before a file is, so that the file knows of
 * itself; what goes is deleted after it, so that no moment is without one.
 */
final class CheckpointSaver {
  private final ModelCheckpoint settings;
  private final Optional<CheckpointFolder> dir;
  private final KeptCheckpoints kept;

  CheckpointSaver(ModelCheckpoint settings, Optional<CheckpointFolder> dir, KeptCheckpoints kept) {
    this.settings = settings;
    this.dir = dir;
    this.kept = kept;
  }

  private CheckpointFolder folder() {
    return dir.orElseThrow();
  }

  /** Finishes what an earlier life of the run began. */
  void begin(Run run) {
    deleteDoomed(run);
    nameBest(run);
  }

  /** Keeps the model as it is, if it is among the best, and as the last. */
  void save(Run run) {
    if (settings.saveTopK() == 0) {
      saveLast(run);
    } else if (settings.monitor().isPresent()) {
      saveIfBest(run, new Monitor(settings.name(), settings.monitor().get()).value(run));
    } else {
      saveNewest(run);
    }
  }

  private void saveIfBest(Run run, double value) {
    if (!kept.wants(value)) {
      saveLast(run);
      return;
    }
    String file = freeName(run);
    kept.keep(file, value).ifPresent(kept.doomed()::add);
    write(run, file);
  }

  private void saveNewest(Run run) {
    String file = freeName(run);
    if (settings.saveTopK() == 1) {
      kept.doomed().addAll(kept.keepOnly(file));
    } else {
      kept.keep(file, 0);
    }
    write(run, file);
  }

  private String freeName(Run run) {
    String base =
        FileNamePattern.fill(settings.filename(), run.epoch(), run.globalStep(), run.metrics());
    return folder().free(base, kept, run);
  }

  private void write(Run run, String file) {
    Path[] copies = settings.saveLast() ? new Path[] {folder().last()} : new Path[0];
    run.control().saveCheckpoint(folder().file(file), copies);
    deleteDoomed(run);
    nameBest(run);
  }

  private void deleteDoomed(Run run) {
    List<String> files = new ArrayList<>(kept.doomed());
    kept.doomed().clear();
    files.removeIf(kept::has);
    files.forEach(file -> run.control().deleteCheckpoint(folder().file(file)));
  }

  /** Without a monitor the newest counts as best, as in Lightning. */
  void nameBest(Run run) {
    Optional<String> best =
        settings.monitor().isPresent()
            ? kept.best()
            : kept.files().stream().reduce((first, second) -> second);
    best.ifPresent(file -> run.control().bestCheckpoint(folder().file(file)));
  }

  void saveLast(Run run) {
    if (settings.saveLast()) {
      run.control().saveCheckpoint(folder().last());
    }
  }

  /**
   * Keeps what there is when a run ends before its time.
   *
   * @param whole whether no step is half done, so that training can go on from it bit by bit
   */
  void saveAtEnd(Run run, boolean whole) {
    run.control().saveCheckpoint(whole ? folder().last() : folder().exception());
  }
}
