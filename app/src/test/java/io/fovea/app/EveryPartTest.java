package io.fovea.app;

import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.spec.Catalog;
import io.fovea.spec.Spec;
import io.fovea.testing.SpecContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every part promises, of each that a services file of ours lists: nobody is forgotten. */
@ParameterizedClass
@MethodSource("all")
class EveryPartTest extends SpecContract<Spec> {
  private static final Parts PARTS = Parts.find(EveryPartTest.class.getClassLoader());

  /** Of parts of which something must be given, by kind and name. */
  private static final Map<String, String> GIVEN =
      Map.ofEntries(
          Map.entry("source csv", "{path: fixations.csv}"),
          Map.entry("source table", "{path: fixations.parquet}"),
          Map.entry("source sql", "{query: SELECT * FROM f, tables: {f: fixations.csv}}"),
          Map.entry("detector idt", "{dispersion_threshold: 60}"),
          Map.entry("detector ivt", "{velocity_threshold: 1200}"),
          Map.entry("representation stack", "{of: [heatmap, heatmap]}"),
          Map.entry("backbone cnn", "{layers: [vgg_block]}"),
          Map.entry("backbone vitnet", "{cnn: {name: cnn, layers: [vgg_block]}}"),
          Map.entry("backbone vitnet_cross_attention", "{cnn: {name: cnn, layers: [flatten]}}"),
          Map.entry("backbone onnx_encoder", "{path: encoder.onnx}"),
          Map.entry("lr_schedule cosine_warm_restarts", "{t0: 4}"),
          Map.entry("lr_schedule exponential", "{gamma: 0.9}"),
          Map.entry("lr_schedule multi_step", "{milestones: [3, 5]}"),
          Map.entry("lr_schedule step", "{step_size: 3}"),
          Map.entry("lr_schedule warmup", "{length: 10}"),
          Map.entry("callback gradient_accumulation_schedule", "{scheduling: {0: 2}}"),
          Map.entry("callback stochastic_weight_averaging", "{swa_lrs: 0.01}"),
          Map.entry("callback timer", "{duration: 15m}"));

  @Parameter private Spec configuration;

  static Stream<Arguments> all() {
    return PARTS.catalogs().stream()
        .flatMap(
            catalog -> catalog.parts().stream().map(part -> argument(catalog, part.defaults())));
  }

  private static Arguments argument(Catalog<?> catalog, Spec defaults) {
    String which = catalog.kind() + " " + defaults.name();
    String given = GIVEN.getOrDefault(which, "{}");
    var type = defaults.getClass().asSubclass(Record.class);
    Spec made = (Spec) new ExperimentReader(PARTS).read(type, given, "given", List.of());
    return Arguments.of(Named.of(which, made));
  }

  @Override
  protected Spec part() {
    return configuration;
  }
}
