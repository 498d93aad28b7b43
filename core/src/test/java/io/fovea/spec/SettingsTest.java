package io.fovea.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private record Inner(int size, double share) implements Spec {
    @Override
    public String name() {
      return "inner";
    }
  }

  private record Outer(List<Inner> of, String label) {}

  @Test
  void records_local_to_a_program_are_described_too() {
    var outer = new Outer(List.of(new Inner(3, 0.5), new Inner(4, 0.25)), "x");
    assertThat(Settings.of(outer))
        .hasToString(
            "{of=[{name=inner, size=3, share=0.5}, {name=inner, size=4, share=0.25}], label=x}");
  }

  @Test
  void a_part_that_is_no_record_is_its_name() {
    Spec lambda = () -> "acme.lambda";
    assertThat(Settings.of(lambda)).hasToString("{name=acme.lambda}");
  }
}
