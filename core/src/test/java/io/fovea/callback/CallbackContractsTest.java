package io.fovea.callback;

import io.fovea.data.DataModule;
import io.fovea.data.Stage;
import io.fovea.testing.CallbackContract;
import io.fovea.training.CallbackSpec;
import io.fovea.training.MaxTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** What every callback promises, of each of core's. */
class CallbackContractsTest {
  @Nested
  class OfEarlyStopping extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new EarlyStopping();
    }

    @Override
    protected CallbackSpec busy() {
      return new EarlyStopping(
          "valid_loss",
          10,
          1,
          Mode.MIN,
          true,
          true,
          Optional.of(-1.0),
          Optional.of(100.0),
          Optional.of(true));
    }
  }

  @Nested
  class OfModelCheckpoint extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new ModelCheckpoint();
    }

    @Override
    protected CallbackSpec busy() {
      return new ModelCheckpoint(Optional.of("valid_loss"), Mode.MIN, 2);
    }
  }

  @Nested
  class OfLearningRateMonitor extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new LearningRateMonitor();
    }

    @Override
    protected CallbackSpec busy() {
      return new LearningRateMonitor(Interval.STEP);
    }
  }

  @Nested
  class OfLearningRateFinder extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new LearningRateFinder();
    }
  }

  @Nested
  class OfBatchSizeFinder extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new BatchSizeFinder();
    }

    @Override
    protected DataModule data() {
      return new ResizablePoints();
    }

    /** One size alone, since speed is never twice the same. */
    @Override
    protected CallbackSpec busy() {
      return new BatchSizeFinder(
          BatchSizeFinder.Search.BINSEARCH, 1, 8, 1, MemoryBound.parse("100000"));
    }
  }

  @Nested
  class OfTimer extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new Timer();
    }

    @Override
    protected CallbackSpec busy() {
      return new Timer(MaxTime.parse("1h"), Interval.EPOCH);
    }
  }

  @Nested
  class OfGradientAccumulationSchedule extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new GradientAccumulationSchedule();
    }

    @Override
    protected CallbackSpec busy() {
      return new GradientAccumulationSchedule(Map.of("0", 2, "1", 4, "3", 1));
    }
  }

  @Nested
  class OfEmaWeights extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new EmaWeights();
    }

    @Override
    protected CallbackSpec busy() {
      return new EmaWeights(0.9, 2, 3);
    }
  }

  @Nested
  class OfStochasticWeightAveraging extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new StochasticWeightAveraging();
    }

    @Override
    protected CallbackSpec busy() {
      return new StochasticWeightAveraging(
          0.05, EpochStart.parse("2"), 2, AnnealingStrategy.LINEAR);
    }
  }

  @Nested
  class OfDeviceStats extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new DeviceStats();
    }

    @Override
    protected CallbackSpec busy() {
      return new DeviceStats(3);
    }

    @Override
    protected Set<String> unsteady() {
      return Set.of("rss_mib", "heap_mib");
    }
  }

  @Nested
  class OfPredictionWriter extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new PredictionWriter();
    }

    @Override
    protected CallbackSpec busy() {
      return new PredictionWriter(
          "p-{stage}.csv", List.of(Stage.VALIDATE, Stage.TEST, Stage.PREDICT), List.of("n"));
    }
  }
}
