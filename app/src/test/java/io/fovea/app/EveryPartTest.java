package io.fovea.app;

import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.spec.Catalog;
import io.fovea.spec.Spec;
import io.fovea.testing.SpecContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every part promises, of each that a services file of ours lists: nobody is forgotten. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("all")
class EveryPartTest extends SpecContract<Spec> {
  private static final Parts PARTS = Parts.find(EveryPartTest.class.getClassLoader());

  /** Of parts of which something must be given, by kind and name. */
  private static final Map<String, String> GIVEN =
      Map.of(
          "source csv", "{path: fixations.csv}",
          "source table", "{path: fixations.parquet}",
          "source sql", "{query: SELECT 1}",
          "representation stack", "{of: [heatmap, baseline_visualization]}",
          "backbone cnn", "{layers: [vgg_block]}",
          "backbone onnx_encoder", "{path: encoder.onnx}",
          "lr_schedule multi_step", "{milestones: [3, 5]}",
          "lr_schedule exponential", "{gamma: 0.9}",
          "lr_schedule step", "{step_size: 3}");

  @Parameter(0)
  private String kind;

  @Parameter(1)
  private String name;

  @Parameter(2)
  private Spec configuration;

  static Stream<Arguments> all() {
    return PARTS.catalogs().stream()
        .flatMap(
            catalog -> catalog.parts().stream().map(part -> argument(catalog, part.defaults())));
  }

  private static Arguments argument(Catalog<?> catalog, Spec defaults) {
    String given = GIVEN.getOrDefault(catalog.kind() + " " + defaults.name(), "{}");
    var type = defaults.getClass().asSubclass(Record.class);
    Spec made = (Spec) new ExperimentReader(PARTS).read(type, given, "given", List.of());
    return Arguments.of(catalog.kind(), defaults.name(), made);
  }

  @Override
  protected Spec part() {
    return configuration;
  }
}
