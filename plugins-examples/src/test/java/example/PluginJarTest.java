package example;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.network.BackboneSpec;
import io.fovea.network.LayerSpec;
import io.fovea.representation.RepresentationSpec;
import io.fovea.spec.Catalog;
import io.fovea.spec.PartFinder;
import io.fovea.spec.Spec;
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
            "example")
        .check(ours);
  }
}
