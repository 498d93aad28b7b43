package io.fovea.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorchNamesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 9, 12, 105})
  void children_named_by_digits_keep_exactly_their_names(int children) {
    Chain chain = new Chain(new Shape(2));
    IntStream.range(0, children)
        .forEach(i -> chain.add(Integer.toString(i), TorchInit.linear(2, 2)));
    assertThat(TorchNames.of(chain).keySet())
        .containsExactlyElementsOf(
            IntStream.range(0, children)
                .boxed()
                .flatMap(i -> Stream.of(i + ".weight", i + ".bias"))
                .toList());
  }

  @Test
  void names_that_begin_with_digits_lose_only_the_number_that_djl_added() {
    Chain chain =
        new Chain(new Shape(2))
            .add("01", TorchInit.linear(2, 2))
            .add("2nd", TorchInit.linear(2, 2))
            .add("03", TorchInit.linear(2, 2));
    assertThat(TorchNames.of(chain).keySet())
        .containsExactly("01.weight", "01.bias", "2nd.weight", "2nd.bias", "03.weight", "03.bias");
  }

  @Test
  void djls_own_blocks_are_named_as_pytorch_names_their_parameters() {
    SequentialBlock block =
        new SequentialBlock()
            .add(Linear.builder().setUnits(2).build())
            .add(BatchNorm.builder().build());
    assertThat(TorchNames.of(block).keySet())
        .containsExactly(
            "Linear.weight",
            "Linear.bias",
            "BatchNorm.weight",
            "BatchNorm.bias",
            "BatchNorm.running_mean",
            "BatchNorm.running_var");
  }
}
