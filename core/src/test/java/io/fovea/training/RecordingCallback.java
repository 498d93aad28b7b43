package io.fovea.training;

import io.fovea.data.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down each hook that fires and each value that is logged. */
final class RecordingCallback implements Callback {
  private record Row(String name, String place, double value) {}

  private final List<String> names = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Double> losses = new ArrayList<>();

  List<String> names() {
    return names;
  }

  /** Where a value was logged: {@code epoch/step}. */
  List<String> rows(String name) {
    return rows.stream().filter(row -> row.name().equals(name)).map(Row::place).toList();
  }

  double value(String name, int index) {
    return rows.stream().filter(row -> row.name().equals(name)).toList().get(index).value();
  }

  /** Weighted by batch sizes: all batches have four but the last. */
  double meanLossOfFirstEpoch(int batches, int examples) {
    double sum = 0;
    for (int i = 0; i < batches; i++) {
      sum += losses.get(i) * Math.min(4, examples - 4 * i);
    }
    return sum / examples;
  }

  @Override
  public void setup(Run run, Stage stage) {
    names.add("setup " + stage);
  }

  @Override
  public void onFitStart(Run run) {
    names.add("fitStart");
  }

  @Override
  public void onSanityCheckStart(Run run) {
    names.add("sanityStart");
  }

  @Override
  public void onSanityCheckEnd(Run run) {
    names.add("sanityEnd");
  }

  @Override
  public void onTrainStart(Run run) {
    names.add("trainStart");
  }

  @Override
  public void onTrainEpochStart(Run run) {
    names.add("epochStart");
  }

  @Override
  public void onTrainBatchStart(Run run, int batch) {
    names.add("batchStart " + batch);
  }

  @Override
  public void onTrainBatchEnd(Run run, int batch, double loss) {
    losses.add(loss);
    names.add("batchEnd " + batch);
  }

  @Override
  public void onValidationStart(Run run) {
    names.add("validationStart");
  }

  @Override
  public void onValidationEnd(Run run) {
    names.add("validationEnd");
  }

  @Override
  public void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {
    metrics.forEach((name, value) -> rows.add(new Row(name, epoch + "/" + step, value)));
    names.add("metrics " + metrics.keySet().iterator().next());
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    names.add("epochEnd");
  }

  @Override
  public void onTrainEnd(Run run) {
    names.add("trainEnd");
  }

  @Override
  public void onFitEnd(Run run) {
    names.add("fitEnd");
  }

  @Override
  public void onException(Run run, Throwable exception) {
    names.add("exception " + exception.getMessage());
  }

  @Override
  public void teardown(Run run, Stage stage) {
    names.add("teardown " + stage);
  }

  @Override
  public void onClose(Run run) {
    names.add("close");
  }
}
