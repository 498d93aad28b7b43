package io.fovea.training;

import java.util.Optional;

/** Changes some of {@link TrainerSettings}, each in a method of the setting's name. */
public final class TrainerSettingsBuilder {
  private int maxEpochs;
  private int minEpochs;
  private long maxSteps;
  private long minSteps;
  private Optional<MaxTime> maxTime;
  private Limit limitTrainBatches;
  private Limit limitValBatches;
  private Limit limitTestBatches;
  private Limit limitPredictBatches;
  private Limit overfitBatches;
  private int fastDevRun;
  private Limit valCheckInterval;
  private int checkValEveryNEpoch;
  private int numSanityValSteps;
  private int logEveryNSteps;
  private int accumulateGradBatches;
  private double gradientClipVal;
  private ClipAlgorithm gradientClipAlgorithm;
  private boolean detectAnomaly;
  private boolean deterministic;
  private int threads;
  private DeviceName device;
  private boolean barebones;
  private boolean checkpointing;
  private boolean modelSummary;
  private boolean progressBar;

  TrainerSettingsBuilder(TrainerSettings from) {
    maxEpochs = from.maxEpochs();
    minEpochs = from.minEpochs();
    maxSteps = from.maxSteps();
    minSteps = from.minSteps();
    maxTime = from.maxTime();
    limitTrainBatches = from.limitTrainBatches();
    limitValBatches = from.limitValBatches();
    limitTestBatches = from.limitTestBatches();
    limitPredictBatches = from.limitPredictBatches();
    overfitBatches = from.overfitBatches();
    fastDevRun = from.fastDevRun();
    valCheckInterval = from.valCheckInterval();
    checkValEveryNEpoch = from.checkValEveryNEpoch();
    numSanityValSteps = from.numSanityValSteps();
    logEveryNSteps = from.logEveryNSteps();
    accumulateGradBatches = from.accumulateGradBatches();
    gradientClipVal = from.gradientClipVal();
    gradientClipAlgorithm = from.gradientClipAlgorithm();
    detectAnomaly = from.detectAnomaly();
    deterministic = from.deterministic();
    threads = from.threads();
    device = from.device();
    barebones = from.barebones();
    checkpointing = from.checkpointing();
    modelSummary = from.modelSummary();
    progressBar = from.progressBar();
  }

  public TrainerSettingsBuilder maxEpochs(int value) {
    maxEpochs = value;
    return this;
  }

  public TrainerSettingsBuilder minEpochs(int value) {
    minEpochs = value;
    return this;
  }

  public TrainerSettingsBuilder maxSteps(long value) {
    maxSteps = value;
    return this;
  }

  public TrainerSettingsBuilder minSteps(long value) {
    minSteps = value;
    return this;
  }

  public TrainerSettingsBuilder maxTime(MaxTime value) {
    maxTime = Optional.of(value);
    return this;
  }

  public TrainerSettingsBuilder limitTrainBatches(Limit value) {
    limitTrainBatches = value;
    return this;
  }

  public TrainerSettingsBuilder limitValBatches(Limit value) {
    limitValBatches = value;
    return this;
  }

  public TrainerSettingsBuilder limitTestBatches(Limit value) {
    limitTestBatches = value;
    return this;
  }

  public TrainerSettingsBuilder limitPredictBatches(Limit value) {
    limitPredictBatches = value;
    return this;
  }

  public TrainerSettingsBuilder overfitBatches(Limit value) {
    overfitBatches = value;
    return this;
  }

  public TrainerSettingsBuilder fastDevRun(int value) {
    fastDevRun = value;
    return this;
  }

  public TrainerSettingsBuilder valCheckInterval(Limit value) {
    valCheckInterval = value;
    return this;
  }

  public TrainerSettingsBuilder checkValEveryNEpoch(int value) {
    checkValEveryNEpoch = value;
    return this;
  }

  public TrainerSettingsBuilder numSanityValSteps(int value) {
    numSanityValSteps = value;
    return this;
  }

  public TrainerSettingsBuilder logEveryNSteps(int value) {
    logEveryNSteps = value;
    return this;
  }

  public TrainerSettingsBuilder accumulateGradBatches(int value) {
    accumulateGradBatches = value;
    return this;
  }

  public TrainerSettingsBuilder gradientClipVal(double value) {
    gradientClipVal = value;
    return this;
  }

  public TrainerSettingsBuilder gradientClipAlgorithm(ClipAlgorithm value) {
    gradientClipAlgorithm = value;
    return this;
  }

  public TrainerSettingsBuilder detectAnomaly(boolean value) {
    detectAnomaly = value;
    return this;
  }

  public TrainerSettingsBuilder deterministic(boolean value) {
    deterministic = value;
    return this;
  }

  public TrainerSettingsBuilder threads(int value) {
    threads = value;
    return this;
  }

  public TrainerSettingsBuilder device(DeviceName value) {
    device = value;
    return this;
  }

  public TrainerSettingsBuilder barebones(boolean value) {
    barebones = value;
    return this;
  }

  public TrainerSettingsBuilder checkpointing(boolean value) {
    checkpointing = value;
    return this;
  }

  public TrainerSettingsBuilder modelSummary(boolean value) {
    modelSummary = value;
    return this;
  }

  public TrainerSettingsBuilder progressBar(boolean value) {
    progressBar = value;
    return this;
  }

  /** The settings; refused where they break a rule or contradict each other. */
  public TrainerSettings build() {
    return new TrainerSettings(
        maxEpochs,
        minEpochs,
        maxSteps,
        minSteps,
        maxTime,
        limitTrainBatches,
        limitValBatches,
        limitTestBatches,
        limitPredictBatches,
        overfitBatches,
        fastDevRun,
        valCheckInterval,
        checkValEveryNEpoch,
        numSanityValSteps,
        logEveryNSteps,
        accumulateGradBatches,
        gradientClipVal,
        gradientClipAlgorithm,
        detectAnomaly,
        deterministic,
        threads,
        device,
        barebones,
        checkpointing,
        modelSummary,
        progressBar);
  }
}
