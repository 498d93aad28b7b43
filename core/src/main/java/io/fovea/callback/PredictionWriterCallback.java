package io.fovea.callback;

import io.fovea.data.Stage;
import io.fovea.logging.RunFolder;
import io.fovea.metric.Outcomes;
import io.fovea.spec.FoveaException;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Locale;
import java.util.Optional;

/** One table per pass over a part. */
final class PredictionWriterCallback implements Callback {
  private final PredictionWriter settings;
  private final Optional<RunFolder> folder;
  private Optional<PredictionFile> open = Optional.empty();

  PredictionWriterCallback(PredictionWriter settings, Optional<RunFolder> folder) {
    this.settings = settings;
    this.folder = folder;
  }

  @Override
  public void onValidationStart(Run run) {
    if (!run.sanityChecking()) {
      begin(run, Stage.VALIDATE);
    }
  }

  @Override
  public void onTestStart(Run run) {
    begin(run, Stage.TEST);
  }

  @Override
  public void onPredictStart(Run run) {
    begin(run, Stage.PREDICT);
  }

  private void begin(Run run, Stage stage) {
    if (!settings.stages().contains(stage) || run.settings().fastDevRun() > 0) {
      return;
    }
    if (folder.isEmpty()) {
      throw new FoveaException(settings.name() + ": this run has no folder to write into");
    }
    String word = stage.name().toLowerCase(Locale.ROOT);
    String name = settings.file().replace(PredictionWriter.STAGE, word);
    open = Optional.of(new PredictionFile(folder.get().resolve(name), settings.keyColumns()));
  }

  @Override
  public void onValidationBatchEnd(Run run, int batch, Outcomes outcomes) {
    add(outcomes);
  }

  @Override
  public void onTestBatchEnd(Run run, int batch, Outcomes outcomes) {
    add(outcomes);
  }

  @Override
  public void onPredictBatchEnd(Run run, int batch, Outcomes outcomes) {
    add(outcomes);
  }

  private void add(Outcomes outcomes) {
    open.ifPresent(file -> file.add(outcomes));
  }

  @Override
  public void onValidationEnd(Run run) {
    finish();
  }

  @Override
  public void onTestEnd(Run run) {
    finish();
  }

  @Override
  public void onPredictEnd(Run run) {
    finish();
  }

  private void finish() {
    open.ifPresent(PredictionFile::finish);
    open = Optional.empty();
  }

  @Override
  public void onException(Run run, Throwable exception) {
    open.ifPresent(PredictionFile::drop);
    open = Optional.empty();
  }
}
