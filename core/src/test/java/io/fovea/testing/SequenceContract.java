package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.representation.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every backbone over sequences promises besides: padding is never seen. Its inputs hold one
 * sequence (-1, F); its features are one array of a fixed size.
 */
public abstract class SequenceContract extends BackboneContract {
  private static final double ROUNDING = 2e-5;

  /** Batch statistics of few rows divide by small deviations. */
  private static final double TRAINING_ROUNDING = 1e-4;

  private static final int[] IN_ORDER = {0, 1, 2};
  private static final int[] TURNED = {2, 0, 1};

  /**
   * The configuration with every dropout at 0, since what is dropped depends on the batch's size.
   * To be overridden where {@link #backbone} has dropout.
   */
  protected BackboneSpec withoutDropout() {
    return backbone();
  }

  /** The place of the sequence among the arrays of a batch; its lengths follow. */
  private int place() {
    return inputs().sequence();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_stands_in_the_padding_changes_no_bit(int seed) {
    Block block = initialized(seed);
    List<Tensor> batch = batch(new Random(seed), BATCH);
    Tensor expected = BlockRun.forward(block, false, padded(batch, STEPS, 0));
    for (float value : new float[] {1e6f, -7, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThat(BlockRun.forward(block, false, padded(batch, STEPS, value))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void more_padding_changes_nothing_but_rounding(int seed) {
    Block block = initialized(seed);
    List<Tensor> batch = batch(new Random(seed), BATCH);
    Tensor expected = BlockRun.forward(block, false, batch);
    for (int steps : new int[] {STEPS + 1, STEPS + 10}) {
      Tensor output = BlockRun.forward(block, false, padded(batch, steps, Float.NaN));
      Closeness.assertClose(steps + " steps", output, expected, ROUNDING);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_sequence_alone_without_padding_gives_what_it_gives_among_others(int seed) {
    Block block = initialized(seed);
    List<Tensor> batch = batch(new Random(seed), BATCH);
    Tensor together = BlockRun.forward(block, false, batch);
    for (int i = 0; i < BATCH; i++) {
      int length = (int) batch.get(place() + 1).values()[i];
      int at = i;
      List<Tensor> alone = batch.stream().map(input -> BlockNumbers.example(input, at)).toList();
      Tensor output = BlockRun.forward(block, false, padded(alone, length, 0));
      Closeness.assertClose("sequence " + i, output, BlockNumbers.example(together, i), ROUNDING);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void gradients_know_nothing_of_padding(int seed) {
    BlockRun clean = gradients(seed, 0);
    BlockRun spoilt = gradients(seed, Float.NaN);
    Closeness.assertAllClose(
        "gradient of", spoilt.parameterGradients(), clean.parameterGradients(), 1e-6);
    Tensor gradient = spoilt.inputGradients().get(place());
    Tensor lengths = spoilt.inputGradients().get(place() + 1);
    int features = gradient.shape()[2];
    for (int i = 0; i < BATCH; i++) {
      for (int step = (int) lengths.values()[i]; step < STEPS + 2; step++) {
        for (int f = 0; f < features; f++) {
          assertThat(gradient.at(i, step, f)).as("padding %d of sequence %d", step, i).isZero();
        }
      }
    }
    BlockNumbers.assertFinite("gradient of the sequence", gradient);
  }

  private BlockRun gradients(int seed, float padding) {
    Random random = new Random(seed);
    Block block = initialized(seed);
    List<Tensor> batch = padded(batch(random, BATCH), STEPS + 2, padding);
    return BlockRun.of(
        block, false, batch, output -> BlockNumbers.weighted(output, new Random(seed)));
  }

  /** In training too: what stands in the padding is no batch statistic. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void training_does_not_see_the_padding_either(int seed) {
    Block block = initialized(seed);
    List<Tensor> batch = batch(new Random(seed), BATCH);
    Tensor clean = trained(block, seed, padded(batch, STEPS, 0));
    assertThat(trained(block, seed, padded(batch, STEPS, Float.NaN))).isEqualTo(clean);
  }

  /**
   * Batch statistics, the running ones and gradients come of real steps alone, so that it does not
   * matter to training how far a batch is padded.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void more_padding_changes_nothing_in_training_but_rounding(int seed) {
    List<Tensor> batch = batch(new Random(seed), BATCH);
    Trained expected = train(seed, batch, IN_ORDER);
    train(seed, padded(batch, STEPS + 10, Float.NaN), IN_ORDER).assertClose(expected);
  }

  /** A batch has no order: neither in training nor in evaluation. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void the_order_of_a_batch_is_that_of_its_outputs_and_nothing_more(int seed) {
    List<Tensor> batch = batch(new Random(seed), BATCH);
    List<Tensor> turned = batch.stream().map(input -> ordered(input, TURNED)).toList();
    Tensor output = BlockRun.forward(initialized(seed), false, batch);
    Closeness.assertClose(
        "output",
        BlockRun.forward(initialized(seed), false, turned),
        ordered(output, TURNED),
        ROUNDING);

    Trained expected = train(seed, batch, IN_ORDER);
    var inOrder =
        new Trained(ordered(expected.output(), TURNED), expected.gradients(), expected.values());
    train(seed, turned, TURNED).assertClose(inOrder);
  }

  /** What one training pass gives and leaves. */
  private record Trained(Tensor output, Map<String, Tensor> gradients, Map<String, Tensor> values) {
    void assertClose(Trained expected) {
      Closeness.assertClose("output", output, expected.output, TRAINING_ROUNDING);
      Closeness.assertAllClose("gradient of", gradients, expected.gradients, TRAINING_ROUNDING);
      Closeness.assertAllClose("value of", values, expected.values, TRAINING_ROUNDING);
    }
  }

  /** One pass of a new block; each example's outputs count by weights of its own. */
  private Trained train(int seed, List<Tensor> batch, int... order) {
    Block block = initialized(seed, () -> withoutDropout().create(inputs()));
    BlockRun run =
        BlockRun.of(
            block,
            true,
            batch,
            output -> {
              Tensor weights =
                  RandomTensors.normal(new Random(seed), BlockNumbers.ints(output.getShape()));
              Tensor own = ordered(weights, order);
              return output.mul(output.getManager().create(own.values(), output.getShape())).sum();
            });
    return new Trained(run.output(), run.parameterGradients(), TorchParameters.values(block));
  }

  /** The examples in another order. */
  private static Tensor ordered(Tensor batch, int... order) {
    int size = batch.values().length / order.length;
    float[] values = new float[batch.values().length];
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(batch.values(), order[i] * size, values, i * size, size);
    }
    return new Tensor(values, batch.shape());
  }

  private static Tensor trained(Block block, int seed, List<Tensor> batch) {
    Engine.getInstance().setRandomSeed(seed); // the same dropout
    return BlockRun.forward(block, true, batch);
  }

  /** The batch with so many steps, its padding of one value. */
  private List<Tensor> padded(List<Tensor> batch, int steps, float padding) {
    Tensor sequence = batch.get(place());
    Tensor lengths = batch.get(place() + 1);
    int features = sequence.shape()[2];
    int row = sequence.shape()[1] * features;
    float[] values = new float[sequence.shape()[0] * steps * features];
    Arrays.fill(values, padding);
    for (int i = 0; i < sequence.shape()[0]; i++) {
      int real = ((int) lengths.values()[i]) * features;
      System.arraycopy(sequence.values(), i * row, values, i * steps * features, real);
    }
    List<Tensor> changed = new ArrayList<>(batch);
    changed.set(place(), new Tensor(values, sequence.shape()[0], steps, features));
    return changed;
  }
}
