package io.fovea.training;

import io.fovea.data.AdjustableBatchSize;
import io.fovea.data.Batches;
import io.fovea.data.DataModule;
import io.fovea.data.Stage;
import io.fovea.spec.SettingException;
import java.util.stream.Stream;

/** Which batches of the data the trainer's settings leave. */
final class UsedBatches {
  private final TrainerSettings settings;
  private final DataModule data;
  private Batches training;
  private int trainingEpoch = -1;

  UsedBatches(TrainerSettings settings, DataModule data) {
    this.settings = settings;
    this.data = data;
    if (data instanceof AdjustableBatchSize adjustable && countsBatches()) {
      adjustable.evaluateInTrainingBatches();
    }
  }

  private boolean countsBatches() {
    return settings.fastDevRun() > 0
        || Stream.of(
                settings.limitValBatches(),
                settings.limitTestBatches(),
                settings.limitPredictBatches(),
                settings.overfitBatches())
            .anyMatch(limit -> limit.isCount() && !limit.isNone());
  }

  /** The training batches of an epoch; always those of the first where a few are overfitted. */
  Batches train(int epoch) {
    // Asked for in every step, and an order of the whole part is drawn for each.
    if (training == null || trainingEpoch != epoch) {
      training = ofEpoch(epoch);
      trainingEpoch = epoch;
    }
    return training;
  }

  /** The data module's batches have changed. */
  void forget() {
    training = null;
  }

  private Batches ofEpoch(int epoch) {
    if (overfits()) {
      return limited(data.trainBatchesInOrder(), settings.overfitBatches(), "overfit_batches");
    }
    return limited(data.trainBatches(epoch), settings.limitTrainBatches(), "limit_train_batches");
  }

  Batches validation() {
    return overfits()
        ? limited(data.validationBatches(), settings.overfitBatches(), "overfit_batches")
        : limited(data.validationBatches(), settings.limitValBatches(), "limit_val_batches");
  }

  Batches test() {
    return limited(data.testBatches(), settings.limitTestBatches(), "limit_test_batches");
  }

  Batches predict() {
    return limited(data.predictBatches(), settings.limitPredictBatches(), "limit_predict_batches");
  }

  Batches of(Stage stage) {
    return switch (stage) {
      case VALIDATE -> validation();
      case TEST -> test();
      case PREDICT -> predict();
      case FIT -> throw new IllegalArgumentException("training batches are an epoch's");
    };
  }

  private boolean overfits() {
    return !settings.overfitBatches().isNone();
  }

  private Batches limited(Batches all, Limit limit, String setting) {
    Limit used = settings.fastDevRun() > 0 ? Limit.batches(settings.fastDevRun()) : limit;
    return LimitedBatches.of(all, used, setting);
  }

  /**
   * After how many training batches validation runs.
   *
   * @throws SettingException if an epoch has fewer
   */
  int validationInterval(int batches) {
    Limit interval = settings.valCheckInterval();
    if (settings.fastDevRun() > 0) {
      return batches;
    }
    if (interval.isCount() && interval.of("val_check_interval", Integer.MAX_VALUE) > batches) {
      throw new SettingException(
          "trainer.val_check_interval",
          "is %s batches, but an epoch has %d; use at most that".formatted(interval, batches));
    }
    return interval.of("val_check_interval", batches);
  }
}
