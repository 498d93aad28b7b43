package io.fovea.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreVersionTest {
  @Test
  void the_version_is_that_of_the_build() {
    assertThat(CoreVersion.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.0-SNAPSHOT, true",
    "0.1.0-SNAPSHOT, 0.1.7, true",
    "0.1.0, 0.2.0, false",
    "0.2.0, 0.1.0, false",
    "0.9.0, 1.0.0, false",
    "1.0.0, 1.4.2, true",
    "1.4, 1.4.2, true",
    "1.5.0, 1.4.2, false",
    "2.0.0, 1.4.2, false",
    "1.4.2, 2.0.0, false"
  })
  void what_was_built_for_an_earlier_minor_version_fits_from_one_on(
      String built, String current, boolean fits) {
    assertThat(CoreVersion.misfit(built, current).isEmpty()).isEqualTo(fits);
  }
}
