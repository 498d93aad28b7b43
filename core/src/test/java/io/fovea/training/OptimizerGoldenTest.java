package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.fovea.data.ClassIndices;
import io.fovea.engine.EngineBootstrap;
import io.fovea.network.Head;
import io.fovea.network.TorchNames;
import io.fovea.objective.CrossEntropy;
import io.fovea.optimizer.Adam;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.Optimizer;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.optimizer.RAdam;
import io.fovea.optimizer.RmsProp;
import io.fovea.optimizer.Sgd;
import io.fovea.testing.Golden;
import io.fovea.testing.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerGoldenTest {
  private static final Engine ENGINE = EngineBootstrap.load(1);

  static Stream<Arguments> optimizers() {
    return Stream.of(
        Arguments.of("AdamW_default", new AdamW()),
        Arguments.of("AdamW_lr1e-2_wd0.1", new AdamW(1e-2, 0.8, 0.95, 1e-6, 0.1, false)),
        Arguments.of("AdamW_amsgrad", new AdamW(5e-3, 0.9, 0.999, 1e-8, 1e-2, true)),
        Arguments.of("Adam_default", new Adam()),
        Arguments.of("Adam_l2", new Adam(1e-2, 0.9, 0.999, 1e-8, 0.05, false)),
        Arguments.of("RAdam_default", new RAdam()),
        Arguments.of("RAdam_l2", new RAdam(0.02, 0.8, 0.9, 1e-3, 0.05, false)),
        Arguments.of("RAdam_decoupled", new RAdam(0.02, 0.8, 0.9, 1e-8, 0.1, true)),
        Arguments.of("RMSprop", new RmsProp()),
        Arguments.of("RMSprop_l2_momentum", new RmsProp(0.01, 0.9, 1e-4, 0.05, 0.9, false)),
        Arguments.of("RMSprop_centered", new RmsProp(0.01, 0.9, 1e-4, 0, 0.5, true)),
        Arguments.of("SGD_plain", new Sgd(0.05)),
        Arguments.of("SGD_momentum_l2", new Sgd(0.05, 0.9, 0, 0.01, false)),
        Arguments.of("SGD_dampening", new Sgd(0.05, 0.9, 0.5, 0, false)),
        Arguments.of("SGD_nesterov", new Sgd(0.05, 0.8, 0, 0, true)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("optimizers")
  void every_step_equals_the_golden_one(String file, OptimizerSpec spec) {
    JsonObject golden = Golden.resource("/goldens/optim/" + file + "_0.json");
    assertThat(spec.learningRate())
        .isEqualTo(golden.getAsJsonObject("options").get("lr").getAsDouble());
    Block net = Head.mlp(new Shape(4), List.of(5), 3);
    try (NDManager manager = ENGINE.newBaseManager()) {
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      var flat = new FlatParameters(manager, net);
      Weights.set(TorchNames.of(net), Golden.tensors(golden.getAsJsonObject("initial")));
      var store = new StepParameters(manager, flat);
      Optimizer optimizer = spec.create(flat.weights());
      int arrays = manager.getManagedArrays().size();
      for (int step = 0; step < golden.getAsJsonArray("params_after_step").size(); step++) {
        JsonElement batch = golden.getAsJsonArray("batches").get(step % 4);
        double loss = step(manager, net, store, optimizer, spec.learningRate(), batch);
        assertThat(loss)
            .as("loss before step %d", step)
            .isCloseTo(
                golden.getAsJsonArray("loss_before_step").get(step).getAsDouble(), within(1e-5));
        assertParameters(
            net, golden.getAsJsonArray("params_after_step").get(step).getAsJsonObject(), step);
      }
      assertThat(manager.getManagedArrays()).as("nothing is left behind").hasSize(arrays);
    }
  }

  private static double step(
      NDManager manager,
      Block net,
      StepParameters store,
      Optimizer optimizer,
      double learningRate,
      JsonElement batch) {
    JsonObject tensors = batch.getAsJsonObject();
    int[] y =
        Arrays.stream(Golden.doubles(tensors.get("y"))).mapToInt(value -> (int) value).toArray();
    try (NDManager step = manager.newSubManager()) {
      NDArray x = step.create(Golden.floats(tensors.get("x")), new Shape(y.length, 4));
      NDArray leaf;
      NDArray loss;
      try (var collector = ENGINE.newGradientCollector()) {
        leaf = store.leaf(step);
        NDArray logits = net.forward(store, new NDList(x), true).singletonOrThrow();
        loss = new CrossEntropy().loss(logits, ClassIndices.of(y));
        collector.backward(loss);
      }
      store.endStep();
      optimizer.step(leaf.getGradient(), learningRate);
      return loss.getFloat();
    }
  }

  private static void assertParameters(Block net, JsonObject expected, int step) {
    TorchNames.of(net)
        .forEach(
            (name, parameter) -> {
              float[] got = parameter.getArray().toFloatArray();
              double[] want = Golden.doubles(expected.get(name));
              for (int i = 0; i < want.length; i++) {
                assertThat((double) got[i])
                    .as("%s[%d] after step %d", name, i, step)
                    .isCloseTo(want[i], within(1e-5 * (1 + Math.abs(want[i]))));
              }
            });
  }
}
