package io.fovea.detection;

import io.fovea.testing.EventDetectorContract;
import org.junit.jupiter.api.Nested;

class DetectorContractsTest {
  @Nested
  class VelocityThreshold extends EventDetectorContract {
    @Override
    protected EventDetectorSpec detector() {
      return new Ivt(1200);
    }
  }

  @Nested
  class PointToPoint extends EventDetectorContract {
    @Override
    protected EventDetectorSpec detector() {
      return new Ivt(4000, 0, 0, 0, 0, 0);
    }
  }

  @Nested
  class WithMerging extends EventDetectorContract {
    @Override
    protected EventDetectorSpec detector() {
      return new Ivt(1200).merge(75, 20);
    }
  }

  @Nested
  class DispersionThreshold extends EventDetectorContract {
    @Override
    protected EventDetectorSpec detector() {
      return new Idt(60);
    }
  }

  @Nested
  class ShortFixationsWithoutGaps extends EventDetectorContract {
    @Override
    protected EventDetectorSpec detector() {
      return new Idt(200, 1, 0);
    }
  }
}
