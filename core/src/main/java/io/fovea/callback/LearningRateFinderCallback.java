package io.fovea.callback;

import io.fovea.data.Batches;
import io.fovea.logging.AtomicFiles;
import io.fovea.logging.RunFolder;
import io.fovea.state.State;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the test on a fresh model and takes everything back but the rate. */
final class LearningRateFinderCallback implements Callback {
  private static final Logger log = LoggerFactory.getLogger(LearningRateFinder.class);

  private final LearningRateFinder settings;
  private final Optional<RunFolder> folder;
  private OptionalDouble found = OptionalDouble.empty();

  LearningRateFinderCallback(LearningRateFinder settings, Optional<RunFolder> folder) {
    this.settings = settings;
    this.folder = folder;
  }

  @Override
  public Place place() {
    return Place.TUNER;
  }

  @Override
  public void onFitStart(Run run) {
    if (run.resumed() || run.settings().fastDevRun() > 0) {
      return;
    }
    State before = run.control().modelState();
    RangeTest test = test(run);
    run.control().modelState(before);
    write(test);
    found = test.suggestion();
    if (found.isPresent()) {
      run.control().baseLearningRate(found.getAsDouble());
      log.info("{}: learning rate {}", settings.name(), found.getAsDouble());
    } else {
      log.warn(
          "{}: the loss diverged after {} steps, too few for a suggestion; the learning rate stays"
              + " {}. Try a lower max_lr or more num_training_steps",
          settings.name(),
          test.tried().size(),
          run.learningRate());
    }
  }

  private RangeTest test(Run run) {
    RangeTest test = new RangeTest(settings.earlyStopThreshold());
    Batches batches = run.control().trainBatches();
    int steps = settings.numTrainingSteps();
    boolean goesOn = true;
    for (int i = 0; i < steps && goesOn; i++) {
      double rate =
          settings.mode().at(settings.minLr(), settings.maxLr(), (double) i / (steps - 1));
      goesOn = test.add(rate, run.control().trialStep(batches, i % batches.count(), rate));
    }
    return test;
  }

  private void write(RangeTest test) {
    folder.ifPresent(
        place ->
            AtomicFiles.writeText(
                place.resolve("lr_find.csv"),
                out -> {
                  out.write("learning_rate,loss,smoothed_loss\n");
                  for (RangeTest.Tried step : test.tried()) {
                    out.write(step.rate() + "," + step.loss() + "," + step.smoothed() + "\n");
                  }
                }));
  }

  /** Now the loggers listen. */
  @Override
  public void onTrainStart(Run run) {
    if (!run.resumed()) {
      found.ifPresent(rate -> run.control().log(Map.of("suggested_lr", rate)));
    }
  }
}
