package example;

import ai.djl.ndarray.types.Shape;
import io.fovea.metric.MetricSpec;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.representation.RepresentationSpec;
import io.fovea.split.SplitSpec;
import io.fovea.testing.CallbackContract;
import io.fovea.testing.MetricContract;
import io.fovea.testing.RepresentationContract;
import io.fovea.testing.SequenceContract;
import io.fovea.testing.SplitContract;
import io.fovea.training.CallbackSpec;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The contracts of the parts that have no other test class for it. */
class ContractsTest {
  @Nested
  class OfDurationMap extends RepresentationContract {
    @Override
    protected RepresentationSpec representation() {
      return new DurationMap(3, 5);
    }
  }

  @Nested
  class OfDurationHistogram extends RepresentationContract {
    @Override
    protected RepresentationSpec representation() {
      return new DurationHistogram(5);
    }
  }

  @Nested
  class OfAoiTransitionsOnAGrid extends RepresentationContract {
    @Override
    protected RepresentationSpec representation() {
      return new AoiTransitions(Map.of(), 2, 3, true);
    }
  }

  @Nested
  class OfAoiTransitionsBetweenNamedAreas extends RepresentationContract {
    @Override
    protected RepresentationSpec representation() {
      var areas = Map.of("left", new Area(0, 0, 0.4, 1), "right", new Area(0.6, 0, 1, 1));
      return new AoiTransitions(areas, 1, 1, false);
    }
  }

  @Nested
  class OfAttentionPooling extends SequenceContract {
    @Override
    protected BackboneSpec backbone() {
      return new AttentionPooling(4);
    }

    @Override
    protected Inputs inputs() {
      return Inputs.of("sequence", new Shape(-1, 5));
    }
  }

  @Nested
  class OfGeometricMean extends MetricContract {
    @Override
    protected MetricSpec metric() {
      return new GeometricMean();
    }
  }

  @Nested
  class OfStopWhenOverfitting extends CallbackContract {
    @Override
    protected CallbackSpec defaults() {
      return new StopWhenOverfitting();
    }

    @Override
    protected CallbackSpec busy() {
      return new StopWhenOverfitting(0, 3);
    }
  }

  @Nested
  class OfHeldOutStimuli extends SplitContract {
    @Override
    protected SplitSpec split() {
      return new HeldOutStimuli(1, 0.2, 0.3);
    }

    @Override
    protected boolean keepsParticipantsApart() {
      return false;
    }
  }
}
