package io.fovea;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of core and what each may use (ARCHITECTURE.md). */
class ArchitectureTest {
  /** Each imports only rooms before it. */
  private static final List<String> ROOMS =
      List.of(
          "spec",
          "state",
          "scanpath",
          "detection",
          "cleaning",
          "source",
          "label",
          "split",
          "representation",
          "metric",
          "onnx",
          "engine",
          "data",
          "network",
          "objective",
          "optimizer",
          "schedule",
          "logging",
          "checkpoint",
          "training",
          "callback",
          "crossvalidation",
          "bundle",
          "config",
          "wiring");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.fovea");

  static Stream<String> rooms() {
    return ROOMS.stream();
  }

  private static String[] packages(Stream<String> rooms) {
    return rooms.map(room -> "io.fovea." + room + "..").toArray(String[]::new);
  }

  private static String[] roomsBut(String... some) {
    return packages(rooms().filter(room -> !List.of(some).contains(room)));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void a_room_imports_only_rooms_before_it(String room) {
    int place = ROOMS.indexOf(room);
    String[] later = packages(IntStream.range(place + 1, ROOMS.size()).mapToObj(ROOMS::get));
    if (later.length > 0) {
      noClasses()
          .that()
          .resideInAPackage("io.fovea." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(CORE);
    }
  }

  @Test
  void every_class_is_in_a_room() {
    noClasses().should().resideOutsideOfPackages(packages(rooms())).check(CORE);
  }

  @ParameterizedTest
  @MethodSource("owned")
  void a_library_stays_in_its_rooms(String library, String... homes) {
    noClasses()
        .that()
        .resideInAnyPackage(roomsBut(homes))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CORE);
  }

  static Stream<Arguments> owned() {
    return Stream.of(
        arguments("com.google.inject..", "wiring"),
        arguments("org.snakeyaml..", "config"),
        arguments("de.siegmar.fastcsv..", "source", "split", "callback", "crossvalidation"),
        arguments("org.apache.commons.statistics..", "crossvalidation"),
        arguments("com.google.gson..", "logging", "checkpoint", "crossvalidation", "bundle"),
        arguments("org.apache.commons.text..", "spec"),
        arguments("ai.onnx..", "onnx"),
        arguments("com.google.protobuf..", "onnx"),
        arguments("com.fasterxml.jackson.."),
        arguments("ai.djl.pytorch..", "engine"),
        arguments(
            "ai.djl..",
            "engine",
            "data",
            "network",
            "objective",
            "optimizer",
            "training",
            "callback",
            "bundle",
            "wiring"));
  }

  private static Arguments arguments(String library, String... homes) {
    return Arguments.of(library, homes);
  }

  @Test
  void core_neither_prints_nor_exits() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CORE);
  }
}
