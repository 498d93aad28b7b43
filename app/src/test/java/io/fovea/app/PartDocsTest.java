package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.PartDescription;
import io.fovea.config.Parts;
import io.fovea.spec.Part;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code fovea plugins describe} shows of each part. */
class PartDocsTest {
  static List<PartDescription> parts() {
    Parts parts = Parts.find(PartDocsTest.class.getClassLoader());
    return parts.catalogs().stream()
        .flatMap(catalog -> catalog.parts().stream().map(Part::name))
        .distinct()
        .flatMap(name -> parts.describe(name).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_part_and_its_settings_are_described_in_sentences(PartDescription part) {
    Stream<String> settings = part.settings().stream().map(PartDescription.Setting::doc);

    assertThat(Stream.concat(Stream.of(part.doc()), settings))
        .allSatisfy(doc -> assertThat(doc).matches("\\p{Lu}.*\\."));
  }
}
