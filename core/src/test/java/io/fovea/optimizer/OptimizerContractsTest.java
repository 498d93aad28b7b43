package io.fovea.optimizer;

import io.fovea.testing.OptimizerContract;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.fovea.optimizer.Optimizers#all")
class OptimizerContractsTest extends OptimizerContract {
  @Parameter private OptimizerSpec configuration;

  @Override
  protected OptimizerSpec optimizer() {
    return configuration;
  }
}
