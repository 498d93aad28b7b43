package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.bundle.Bundle;
import io.fovea.bundle.BundleWriter;
import io.fovea.data.DataModule;
import io.fovea.network.NoOnnxFormException;
import io.fovea.optimizer.AdamW;
import io.fovea.training.Task;
import io.fovea.training.TaskSpec;
import io.fovea.training.Trainer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every task promises. Extend it, one class per configuration worth testing. */
public abstract class TaskContract extends SpecContract<TaskSpec> {
  @TempDir protected Path temp;

  /** The configuration under test. */
  protected abstract TaskSpec task();

  /**
   * What it can learn, with a training and a validation part: by default two clouds of points, each
   * a class. Override it for other targets.
   */
  protected DataModule data() {
    return new TinyData(1, 42, 20, 22);
  }

  /** Whether a trained model can be exported; where not, export must say so. */
  protected boolean hasOnnxForm() {
    return true;
  }

  @Override
  protected final TaskSpec part() {
    return task();
  }

  private Task created() {
    return task().create(new NormalizedPoints(), new AdamW(0.02));
  }

  private TinyTraining training(String folder) {
    return new TinyTraining(temp.resolve(folder)).data(this::data).task(this::created);
  }

  @Test
  void training_lowers_its_loss_which_is_a_number_on_the_validation_part_too() {
    TinyTraining.Trace trace = training("learns").run();
    List<Double> losses = trace.of("train_loss");
    assertThat(losses.get(losses.size() - 1)).isFinite().isLessThan(losses.get(0));
    assertThat(trace.of("valid_loss")).isNotEmpty().allMatch(Double::isFinite);
  }

  @Test
  void the_same_seed_comes_to_the_same_bits() {
    TinyTraining.Trace first = training("first").run();
    TinyTraining.Trace second = training("second").run();
    assertThat(second.rows()).isEqualTo(first.rows());
    assertThat(second.weights()).isEqualTo(first.weights());
  }

  @Test
  void a_run_that_stopped_goes_on_as_if_it_had_not() {
    StopAndGoOn.check(this::training, temp, Set.of(), 1, 3, 7, 26);
  }

  /** A bundle checks itself by random inputs when it is read. */
  @Test
  void its_model_is_exported_or_export_says_that_it_cannot_be() {
    Path bundle = temp.resolve("bundle");
    try (Trainer trainer = Trainer.builder().maxEpochs(1).seed(5).build()) {
      trainer.fit(created(), data());
      if (hasOnnxForm()) {
        trainer.look(run -> new BundleWriter(run, Map.of(), run.metrics()).write(bundle));
        assertThat(Bundle.read(bundle).inputs()).isEqualTo(data().signature().inputs());
      } else {
        assertThatThrownBy(
                () ->
                    trainer.look(
                        run -> new BundleWriter(run, Map.of(), run.metrics()).write(bundle)))
            .isInstanceOf(NoOnnxFormException.class);
        assertThat(bundle).doesNotExist();
      }
    }
  }
}
