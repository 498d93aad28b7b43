package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import io.fovea.data.DataModule;
import io.fovea.spec.FoveaException;
import io.fovea.testing.TinyData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetectAnomalyTest {
  private static NDArray twice(NDArray x) {
    return x.mul(2);
  }

  private static DataModule data() {
    return new TinyData(1, 42, 0, 0);
  }

  private static void fit(boolean detect, Task task, DataModule data, Callback callback) {
    var settings =
        new TrainerSettings(2, -1, 1, 0, 1, false, false).with().detectAnomaly(detect).build();
    try (Trainer trainer =
        Trainer.builder().settings(settings).seed(3).callback(callback).build()) {
      trainer.fit(task, data);
    }
  }

  private static void refused(Task task, DataModule data, Callback callback, String... parts) {
    assertThatThrownBy(() -> fit(true, task, data, callback))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith("trainer.detect_anomaly: ")
        .hasMessageContainingAll(parts);
    fit(false, task, data, callback); // goes on with the loop's own warning
  }

  private static Callback nobody() {
    return new Callback() {};
  }

  @Test
  void a_layer_in_the_middle_that_makes_nan_of_finite_inputs_is_named() {
    refused(
        PlantedTask.layer(x -> x.mul(0).sub(1).log()),
        data(),
        nobody(),
        "NaN arose in backbone.1 (planted), epoch 0, batch 0: 12 of 12 numbers in its output (4, 3)",
        "its input was finite, largest |x| ");
  }

  @Test
  void nan_in_a_weight_names_the_layer_and_the_weight() {
    Callback plant =
        new Callback() {
          @Override
          public void onTrainBatchStart(Run run, int batch) {
            if (batch == 3) {
              run.parameters().get("backbone.2.bias").getArray().muli(Float.NaN);
            }
          }
        };
    refused(
        PlantedTask.layer(DetectAnomalyTest::twice),
        data(),
        plant,
        "NaN arose in backbone.2 (Linear), epoch 0, batch 3: ",
        "its weights are not finite before this step: backbone.2.bias; try");
  }

  @Test
  void an_infinite_loss_of_finite_scores_is_named() {
    refused(
        new PlantedTask(DetectAnomalyTest::twice, loss -> loss.div(0)),
        data(),
        nobody(),
        "infinity arose in the loss, epoch 0, batch 0: the network's scores were finite, largest");
  }

  @Test
  void a_gradient_that_is_not_finite_names_the_parameters_that_it_reached() {
    refused(
        PlantedTask.layer(x -> x.mul(0).sqrt()),
        data(),
        nobody(),
        "NaN arose in the gradient, epoch 0, batch 0: the loss was finite, ",
        "not finite are the gradients of backbone.0.weight, backbone.0.bias (2 of 4 parameters, ",
        "backwards, backbone.0.bias was the first");
  }

  @Test
  void nan_in_the_data_names_the_input_and_the_sample() {
    refused(
        PlantedTask.layer(DetectAnomalyTest::twice),
        new SpoiltData(new TinyData(1, 42, 0, 0)),
        nobody(),
        "NaN arose in the data, input 'points', epoch 0, batch 2: 1 of 8 numbers, in (1)");
  }

  @Test
  void looking_changes_no_bit_and_keeps_no_array() {
    List<Double> without = new ArrayList<>();
    List<Integer> arrays = new ArrayList<>();
    fit(
        false,
        PlantedTask.layer(DetectAnomalyTest::twice),
        data(),
        gather(without, new ArrayList<>()));
    List<Double> with = new ArrayList<>();
    fit(true, PlantedTask.layer(DetectAnomalyTest::twice), data(), gather(with, arrays));
    assertThat(with).hasSize(22).isEqualTo(without);
    assertThat(Set.copyOf(arrays)).hasSize(1);
  }

  private static Callback gather(List<Double> losses, List<Integer> arrays) {
    return new Callback() {
      @Override
      public void onTrainBatchEnd(Run run, int batch, double loss) {
        losses.add(loss);
        arrays.add(run.nativeArrays());
      }
    };
  }
}
