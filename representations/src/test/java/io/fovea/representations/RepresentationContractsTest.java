package io.fovea.representations;

import io.fovea.representation.RepresentationSpec;
import io.fovea.testing.RepresentationContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("all")
class RepresentationContractsTest extends RepresentationContract {
  @Parameter private RepresentationSpec configuration;

  static Stream<RepresentationSpec> all() {
    var sequence = new FixationSequence().scaling(Scaling.MIN_MAX);
    return Stream.of(
        new Heatmap(8, 12),
        new Heatmap(8, 8, true),
        new BaselineVisualization(16, 20),
        Stack.of(new Heatmap(8, 8), new BaselineVisualization(8, 8)),
        new FixationSequence(),
        sequence.maxLength(5, Keep.LAST),
        new FixationSequence(
            List.of("x", "y", "duration", "saccade_length", "saccade_angle_sin"),
            Scaling.STANDARDIZE,
            Map.of(),
            0,
            Keep.FIRST));
  }

  @Override
  protected RepresentationSpec representation() {
    return configuration;
  }
}
