package io.fovea.training;

import io.fovea.data.DataModule;
import io.fovea.objective.RegressionLoss;
import io.fovea.testing.TaskContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

class TaskContractsTest {
  @Nested
  class OfClassifier extends TaskContract {
    @Override
    protected TaskSpec task() {
      return new Classifier(3);
    }
  }

  @Nested
  class OfRegressor extends TaskContract {
    @Override
    protected TaskSpec task() {
      return new Regressor(List.of(3), RegressionLoss.HUBER, 0.5, true);
    }

    @Override
    protected DataModule data() {
      return Lines.known();
    }
  }
}
