package io.fovea.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.state.State;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files that were written once and must stay readable for ever. */
class GoldenCheckpointTest {
  static Path resource(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(GoldenCheckpointTest.class.getResource("/checkpoint/" + name))
            .toURI());
  }

  @Test
  void a_checkpoint_of_format_1_still_means_the_same() throws URISyntaxException {
    State expected =
        State.builder()
            .put(
                "model",
                State.builder()
                    .put(
                        "conv.weight",
                        new float[] {1.5f, -0f, Float.POSITIVE_INFINITY, 3e-40f, 0.1f, -2f},
                        List.of(1L, 2L, 3L))
                    .put("conv.bias", new float[] {0.25f})
                    .build())
            .put("epoch", 12L)
            .put("best", 0.1)
            .put("worst", Double.NaN)
            .put("zero", -0.0)
            .put("done", true)
            .put("monitor", "größer \ud83d\udc41")
            .putTexts("classes", List.of("a/b", "$c"))
            .putNumbers("losses", List.of(1.0, Double.NEGATIVE_INFINITY))
            .put("$odd", State.builder().put("", new float[0]).build())
            .build();

    State read = CheckpointFile.read(resource("format-1.ckpt"));

    assertThat(States.bits(read)).isEqualTo(States.bits(expected));
  }

  @Test
  void a_checkpoint_is_a_safetensors_file() throws URISyntaxException {
    Safetensors read = Safetensors.read(resource("format-1.ckpt"));

    assertThat(read.tensors()).containsOnlyKeys("model/conv.weight", "model/conv.bias", "$odd/");
    assertThat(read.metadata()).containsEntry("format", "fovea-checkpoint");
  }
}
