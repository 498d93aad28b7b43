package example;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.metric.MetricSpec;
import io.fovea.network.BackboneSpec;
import io.fovea.network.LayerSpec;
import io.fovea.representation.RepresentationSpec;
import io.fovea.spec.Catalog;
import io.fovea.spec.PartFinder;
import io.fovea.spec.Spec;
import io.fovea.split.SplitSpec;
import io.fovea.training.CallbackSpec;
import org.junit.jupiter.api.Test;

/** What this module's jar offers, and what it needs beside itself. */
class PluginJarTest {
  private static <S extends Spec> S find(Class<S> kind, String name) {
    var finder = new PartFinder(PluginJarTest.class.getClassLoader());
    return new Catalog<>("part", finder.find(kind)).get(name);
  }

  @Test
  void one_part_of_each_kind_is_found_by_name_with_its_defaults() {
    assertThat(find(RepresentationSpec.class, "example.duration_map"))
        .isEqualTo(new DurationMap(16, 16));
    assertThat(find(LayerSpec.class, "example.squeeze_excitation"))
        .isEqualTo(new SqueezeExcitation(4));
    assertThat(find(BackboneSpec.class, "Example.Global-Average-CNN"))
        .isEqualTo(new GlobalAverageCnn());
    assertThat(find(RunLoggerSpec.class, "example.jsonl")).isEqualTo(new JsonlLogger());
    assertThat(find(RunLoggerSpec.class, "example.http")).isEqualTo(new HttpLogger());
    assertThat(find(RepresentationSpec.class, "example.aoi_transitions"))
        .isEqualTo(new AoiTransitions());
    assertThat(find(RepresentationSpec.class, "example.duration_histogram"))
        .isEqualTo(new DurationHistogram());
    assertThat(find(BackboneSpec.class, "example.attention_pooling"))
        .isEqualTo(new AttentionPooling());
    assertThat(find(MetricSpec.class, "example.g_mean")).isEqualTo(new GeometricMean());
    assertThat(find(SplitSpec.class, "example.held_out_stimuli")).isEqualTo(new HeldOutStimuli());
    assertThat(find(CallbackSpec.class, "example.stop_when_overfitting"))
        .isEqualTo(new StopWhenOverfitting());
  }

  @Test
  void the_classes_use_the_jdk_djls_api_and_core_alone() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(PluginJarTest.class);

    assertThat(ours.contain(DurationMap.class)).isTrue();
    assertThat(ours.contain(JsonlLoggerTest.class)).isFalse();
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "ai.djl",
            "ai.djl.ndarray..",
            "ai.djl.nn..",
            "ai.djl.training..",
            "ai.djl.util..",
            "io.fovea.spec",
            "io.fovea.scanpath",
            "io.fovea.representation",
            "io.fovea.network",
            "io.fovea.onnx",
            "io.fovea.logging",
            "io.fovea.state",
            "io.fovea.metric",
            "io.fovea.split",
            "io.fovea.training",
            "org.slf4j",
            "example")
        .check(ours);
  }
}
