package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.data.Batch;
import io.fovea.data.DataSignature;
import io.fovea.data.Stage;
import io.fovea.network.Chain;
import io.fovea.network.FunctionBlock;
import io.fovea.network.TorchInit;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.optimizer.Sgd;
import java.util.function.UnaryOperator;

/** Linear, a function of the test's choice, Linear; and the mean square, changed as it likes. */
record PlantedTask(UnaryOperator<NDArray> layer, UnaryOperator<NDArray> loss) implements Task {
  static PlantedTask layer(UnaryOperator<NDArray> layer) {
    return new PlantedTask(layer, loss -> loss);
  }

  @Override
  public Block configureModel(DataSignature data) {
    Shape points = new Shape(2);
    Chain backbone = new Chain(points).add("0", TorchInit.linear(2, 3));
    backbone.add("1", new FunctionBlock("planted", layer, shape -> shape));
    backbone.add("2", TorchInit.linear(3, 2));
    return new Chain(points).add("backbone", backbone);
  }

  @Override
  public OptimizerSpec configureOptimizer() {
    return new Sgd(0.01);
  }

  @Override
  public NDArray trainingStep(ForwardPass network, Batch batch) {
    return loss.apply(network.apply(batch.inputs()).square().mean());
  }

  @Override
  public Evaluation evaluation(Stage stage) {
    throw new AssertionError("nothing is validated");
  }
}
