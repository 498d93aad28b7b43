package io.fovea.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvolutionCheckTest {
  /** Where this fails nothing that is trained here can be trusted; its message says what to do. */
  @Test
  void this_machines_engine_computes_convolutions_as_plain_java_does() {
    assertThatCode(() -> ConvolutionCheck.check(Engine.getEngine("PyTorch")))
        .doesNotThrowAnyException();
  }

  /** By hand: a 2x2 kernel over a 2x3 image. */
  @Test
  void the_plain_convolution_is_the_sum_of_products() {
    Convolution.Result result =
        new Convolution(1, 1, 2, 3, 1, 2, 0, 1)
            .compute(
                new float[] {1, 2, 3, 4, 5, 6}, new float[] {1, 10, 100, 1000}, new float[] {1, 2});

    assertThat(result.output).containsExactly(1 + 20 + 400 + 5000, 2 + 30 + 500 + 6000);
    assertThat(result.inputGradient).containsExactly(1, 10 + 2, 20, 100, 1000 + 200, 2000);
    assertThat(result.weightGradient).containsExactly(1 + 2 * 2, 2 + 2 * 3, 4 + 2 * 5, 5 + 2 * 6);
  }

  @Test
  void padding_and_stride_move_the_kernel() {
    Convolution.Result result =
        new Convolution(1, 1, 2, 2, 1, 3, 1, 2)
            .compute(
                new float[] {1, 2, 3, 4}, new float[] {0, 0, 0, 0, 7, 0, 0, 0, 1}, new float[] {1});

    assertThat(result.output).containsExactly(7 + 4);
  }

  @ParameterizedTest
  @ValueSource(doubles = {6.25, Double.NaN})
  void an_engine_that_is_wrong_is_refused_with_what_to_do(double error) {
    assertThatThrownBy(() -> ConvolutionCheck.refuseIfWrong(error))
        .isInstanceOf(UnsoundEngineException.class)
        .hasMessage(
            "the PyTorch engine computes convolutions wrongly on this machine (by "
                + (Double.isNaN(error) ? "NaN" : "6.25")
                + " of numbers about 1): its vector instructions and oneDNN do not go together here;"
                + " set the environment variable ONEDNN_MAX_CPU_ISA=SSE41 and start again");
  }
}
