package io.fovea.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.data.Baseline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunInfoTest {
  @Test
  void hyperparameters_keep_their_order_and_their_nulls() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("z", 1);
    given.put("a", null);
    RunInfo run = new RunInfo("cnn", false, given, List.of(), List.of());

    given.put("later", 2);

    assertThat(run.hyperparameters()).containsOnlyKeys("z", "a").containsEntry("a", null);
    assertThat(run.hyperparameters().keySet()).containsExactly("z", "a");
  }

  @Test
  void a_baseline_is_a_share_and_not_a_percentage() {
    assertThatThrownBy(() -> new Baseline("majority", "val_acc", 34))
        .hasMessage("value must be between 0 and 1, got 34");
  }
}
