package io.fovea.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fovea.layers.VggBlock;
import io.fovea.loggers.CsvLogger;
import io.fovea.models.SimpleCnn;
import io.fovea.representations.Heatmap;
import io.fovea.sources.duckdb.TableSource;
import io.fovea.spec.Internal;
import io.fovea.training.Trainer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds across the modules (ARCHITECTURE.md); core's own rooms are tested in core. */
class ArchitectureTest {
  private static final List<String> FEATURES =
      List.of("representations", "layers", "models", "loggers", "sources", "predictor", "encoders");

  private static final Set<String> UNSAFE_WITH_A_NUMBER =
      Set.of("mul", "muli", "div", "divi", "pow", "powi", "maximum", "minimum", "mod", "modi");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.fovea");

  static Stream<String> features() {
    return FEATURES.stream();
  }

  private static String room(String module) {
    return "io.fovea." + module + "..";
  }

  private static String[] allButCore() {
    return Stream.concat(features(), Stream.of("app"))
        .map(ArchitectureTest::room)
        .toArray(String[]::new);
  }

  @Test
  void every_module_is_looked_at_and_no_test() {
    assertThat(
            Stream.of(
                Trainer.class,
                Heatmap.class,
                VggBlock.class,
                SimpleCnn.class,
                CsvLogger.class,
                TableSource.class,
                Main.class))
        .allMatch(ALL::contain);
    assertThat(ALL.contain(ArchitectureTest.class)).isFalse();
    assertThat(ALL.contain("io.fovea.testing.Golden")).isFalse();
  }

  @Test
  void what_is_internal_to_core_is_used_there_alone() {
    noClasses()
        .that()
        .resideInAnyPackage(allButCore())
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Internal.class)
        .check(ALL);
  }

  @ParameterizedTest
  @MethodSource("features")
  void a_feature_module_knows_core_and_no_other_module(String module) {
    String[] others =
        Stream.of(allButCore()).filter(other -> !other.equals(room(module))).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(room(module))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(ALL);
  }

  @Test
  void core_knows_no_other_module() {
    noClasses()
        .that()
        .resideOutsideOfPackages(allButCore())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(allButCore())
        .check(ALL);
  }

  /** And by the trial of the engine, before there is a model. */
  @Test
  void native_memory_is_opened_by_the_live_model_alone() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.fovea.training.LiveModel")
        .and()
        .doNotHaveFullyQualifiedName("io.fovea.engine.ConvolutionCheck")
        .should()
        .accessTargetWhere(opensNativeMemory())
        .check(ALL);
  }

  /** See {@link io.fovea.network.Scalar}: the gradient would read freed memory. */
  @Test
  void what_has_a_gradient_is_never_combined_with_a_bare_number() {
    noClasses()
        .that()
        .resideInAnyPackage("io.fovea.network..", "io.fovea.objective..", "io.fovea.models..")
        .or()
        .resideInAnyPackage("io.fovea.layers..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a product, quotient or power with a Number",
                call ->
                    call.getTargetOwner().isAssignableTo(NDArray.class)
                        && UNSAFE_WITH_A_NUMBER.contains(call.getTarget().getName())
                        && call.getTarget()
                            .getRawParameterTypes()
                            .get(0)
                            .isEquivalentTo(Number.class)))
        .check(ALL);
  }

  /** Whichever engine or manager is asked. */
  private static DescribedPredicate<JavaAccess<?>> opensNativeMemory() {
    return DescribedPredicate.describe(
        "newBaseManager or newSubManager is called",
        access ->
            List.of("newBaseManager", "newSubManager").contains(access.getTarget().getName()));
  }

  @Test
  void representations_loggers_and_sources_are_plain_java() {
    noClasses()
        .that()
        .resideInAnyPackage(room("representations"), room("loggers"), room("sources"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl..")
        .check(ALL);
  }

  @Test
  void data_are_looked_at_and_written_without_an_engine() {
    noClasses()
        .that()
        .resideInAnyPackage("io.fovea.app.inspect..", "io.fovea.app.represent..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl..", "io.fovea.engine..", "io.fovea.training..")
        .check(ALL);
  }

  @Test
  void only_the_command_line_and_the_console_logger_print() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("app"))
        .and()
        .doNotHaveFullyQualifiedName("io.fovea.loggers.ConsoleLogger")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ALL);
  }

  @Test
  void only_the_command_line_ends_the_jvm() {
    noClasses()
        .that(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Main.class)))
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(ALL);
  }
}
