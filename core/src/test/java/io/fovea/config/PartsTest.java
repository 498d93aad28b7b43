package io.fovea.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.config.TestParts.Conv;
import io.fovea.network.BackboneSpec;
import io.fovea.network.LayerSpec;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.Catalog;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Spec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void core_brings_its_optimizers() {
    assertThat(Parts.find(getClass().getClassLoader()).catalog(OptimizerSpec.class).names())
        .contains("adam", "adamw", "radam", "rmsprop", "sgd");
  }

  @Test
  void every_kind_has_a_catalog_in_the_order_of_the_data() {
    assertThat(TestParts.all().catalogs())
        .extracting(Catalog::kind)
        .containsExactly(
            "source",
            "detector",
            "cleaning",
            "split",
            "representation",
            "layer",
            "backbone",
            "task",
            "metric",
            "optimizer",
            "lr_schedule",
            "callback",
            "logger");
    assertThat(TestParts.all().catalog(LayerSpec.class).names())
        .containsExactly("conv", "residual");
  }

  @Test
  void an_added_part_takes_the_place_of_its_namesake_of_the_same_kind_only() {
    Parts parts = TestParts.all().with(List.of(new Conv(99, "tanh")));

    assertThat(parts.catalog(LayerSpec.class).get("conv")).isEqualTo(new Conv(99, "tanh"));
    assertThat(parts.catalog(LayerSpec.class).names()).containsExactly("conv", "residual");
    assertThat(parts.catalog(BackboneSpec.class).names()).containsExactly("net");
  }

  @Test
  void two_parts_of_one_name_are_refused_with_class_and_place() {
    assertThatThrownBy(() -> Parts.of(new Conv(), new Conv(2, "relu")))
        .isInstanceOf(FoveaException.class)
        .hasMessageMatching(
            "two layers are named 'conv': io.fovea.config.TestParts\\$Conv \\(.*test-classes\\) and"
                + " io.fovea.config.TestParts\\$Conv \\(.*test-classes\\)");
  }

  @Test
  void an_interface_that_is_no_kind_is_refused() {
    assertThatThrownBy(() -> TestParts.all().catalog(Spec.class))
        .hasMessage("io.fovea.spec.Spec is no kind of part");
  }

  @Test
  void a_part_is_described_with_types_defaults_and_yaml() {
    PartDescription described = TestParts.all().describe("MAP-2d").get(0);

    assertThat(described.kind()).isEqualTo("representation");
    assertThat(described.name()).isEqualTo("map_2d");
    assertThat(described.type()).isEqualTo("io.fovea.config.TestParts$Map2d");
    assertThat(described.origin()).endsWith("test-classes");
    assertThat(described.doc()).isEqualTo("A density.");
    assertThat(described.settings())
        .containsExactly(
            new PartDescription.Setting(
                "height",
                "whole number",
                Optional.of("64"),
                false,
                Optional.of("must be > 0"),
                "Rows."),
            new PartDescription.Setting(
                "width",
                "whole number",
                Optional.of("32"),
                false,
                Optional.of("must be > 0"),
                "Columns."),
            new PartDescription.Setting(
                "sigma_px", "number", Optional.of("1.5"), false, Optional.empty(), ""),
            new PartDescription.Setting(
                "zoom", "true or false", Optional.of("false"), false, Optional.empty(), ""),
            new PartDescription.Setting(
                "levels", "list of numbers", Optional.of("[]"), false, Optional.empty(), ""));
    assertThat(described.yaml())
        .isEqualTo("name: map_2d\nheight: 64\nwidth: 32\nsigma_px: 1.5\nzoom: false\nlevels: []\n");
  }

  @Test
  void required_settings_choices_and_nested_parts_are_described() {
    Parts parts = TestParts.all();

    assertThat(parts.describe("table").get(0).settings())
        .extracting(s -> s.name() + "|" + s.type() + "|" + s.required() + "|" + s.defaultText())
        .containsExactly(
            "path|path|true|Optional.empty", "on_bad_row|one of [fail, skip]|false|Optional[fail]");
    assertThat(parts.describe("table").get(0).yaml())
        .isEqualTo("name: table\npath: <path>\non_bad_row: fail\n");
    assertThat(parts.describe("residual").get(0).settings())
        .extracting(PartDescription.Setting::type)
        .containsExactly("layer", "map from names to layers");
    assertThat(parts.describe("classify").get(0).settings())
        .extracting(PartDescription.Setting::type)
        .containsExactly("list of whole numbers", "whole number", "section");
    assertThat(parts.describe("halves").get(0).settings())
        .extracting(PartDescription.Setting::type)
        .containsExactly("number", "whole number, or left out");
  }

  @Test
  void an_unknown_part_is_refused_with_a_suggestion() {
    assertThatThrownBy(() -> Parts.of(new Conv()).describe("konv"))
        .hasMessage("no part 'konv'; did you mean 'conv'? known: [conv]");
  }
}
