package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.fovea.network.CompositeBlock;
import io.fovea.network.NoOnnxFormException;
import io.fovea.network.TorchNames;
import io.fovea.representation.Tensor;
import io.fovea.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every block of a network promises. Extend {@link LayerContract} or {@link BackboneContract}
 * for a plugin's tests.
 */
abstract class BlockContract<S extends Spec> extends SpecContract<S> {
  static final int BATCH = 3;

  /** How many steps the batches of sequences have. */
  static final int STEPS = 6;

  private static final String NUMBERS =
      "; is a number multiplied, divided or raised to a power, as in NDArray.mul(0.5)? Its memory"
          + " is gone by then: use io.fovea.network.Scalar";

  private NDManager manager;

  /** A new block. */
  abstract Block create();

  /**
   * The shapes of its inputs, without the batch axis: every size fixed, but for the steps of a
   * sequence (-1, F), which is followed by (), its lengths.
   */
  abstract List<Shape> inputShapes();

  /** Whether it says itself as ONNX operators; where not, export must name it. */
  protected boolean hasOnnxForm() {
    return true;
  }

  /**
   * Whether its weights begin as PyTorch's linear, convolutional, recurrent and normalising layers
   * do; an embedding's, say, do not.
   */
  protected boolean beginsAsPytorch() {
    return true;
  }

  /** Whether nothing in it learns and no gradient goes through it, as of a file's network. */
  protected boolean isFrozen() {
    return false;
  }

  @BeforeEach
  void open() {
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  final Block initialized(int seed) {
    return initialized(seed, this::create);
  }

  final Block initialized(int seed, Supplier<Block> maker) {
    Engine.getInstance().setRandomSeed(seed);
    Block block = maker.get();
    Shape[] shapes =
        inputShapes().stream().map(shape -> new Shape(1).addAll(shape)).toArray(Shape[]::new);
    block.initialize(manager, DataType.FLOAT32, shapes);
    return block;
  }

  /** Fresh random inputs; a sequence of the batch has every step, the others as it comes. */
  final List<Tensor> batch(Random random, int size) {
    List<Tensor> inputs = new ArrayList<>();
    for (Shape shape : inputShapes()) {
      if (shape.dimension() == 0) {
        inputs.add(lengths(random, size));
      } else {
        int[] sizes = BlockNumbers.ints(new Shape(size).addAll(shape));
        sizes[1] = sizes[1] == -1 ? STEPS : sizes[1];
        inputs.add(RandomTensors.normal(random, sizes));
      }
    }
    return inputs;
  }

  private static Tensor lengths(Random random, int size) {
    float[] lengths = new float[size];
    for (int i = 0; i < size; i++) {
      lengths[i] = 1 + random.nextInt(STEPS);
    }
    lengths[random.nextInt(size)] = STEPS;
    return new Tensor(lengths, size);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void the_promised_shape_is_the_shape_that_comes_out(int size) {
    Block block = initialized(size);
    Shape[] shapes = inputShapes().toArray(Shape[]::new);
    Shape promised = new Shape(size).addAll(CompositeBlock.shapeAfter(block, shapes));

    Tensor output = BlockRun.forward(block, false, batch(new Random(size), size));

    int[] expected = BlockNumbers.ints(promised);
    for (int axis = 0; axis < expected.length; axis++) {
      expected[axis] = expected[axis] == -1 ? output.shape()[axis] : expected[axis];
    }
    assertThat(output.shape()).as("what comes out, against getOutputShapes").isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void outputs_and_gradients_are_finite_in_training(int seed) {
    if (isFrozen()) {
      BlockNumbers.assertFinite(
          "output", BlockRun.forward(initialized(seed), true, batch(new Random(seed), 3)));
      return;
    }
    BlockRun run = run(seed, true);
    BlockNumbers.assertFinite("output", run.output());
    run.parameterGradients().forEach(BlockNumbers::assertFinite);
    run.inputGradients().forEach(gradient -> BlockNumbers.assertFinite("input", gradient));
  }

  // Evaluated with running statistics, because in training batch normalisation cancels the bias
  // before it and that gradient is zero by right.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_gradient_reaches_every_trainable_parameter(int seed) {
    if (isFrozen()) {
      assertThat(TorchNames.of(initialized(seed)).values())
          .as("trainable parameters of what is frozen")
          .noneMatch(Parameter::requiresGradient);
      return;
    }
    run(seed, false).parameterGradients().forEach(BlockNumbers::assertSomewhereNotZero);
  }

  /** What an operation keeps for its gradient must be held by the step, not by Java's mood. */
  @Test
  void a_gradient_does_not_depend_on_when_java_frees_memory() {
    if (isFrozen()) {
      return; // there is none
    }
    BlockRun kept = run(1, false, output -> output);

    BlockRun freed =
        run(
            1,
            false,
            output -> {
              Garbage.collect();
              return output;
            });

    kept.parameterGradients()
        .forEach(
            (name, gradient) ->
                assertThat(freed.parameterGradients().get(name).values())
                    .as("the gradient of %s%s", name, NUMBERS)
                    .isEqualTo(gradient.values()));
    assertThat(freed.inputGradients())
        .as("the inputs' gradients" + NUMBERS)
        .isEqualTo(kept.inputGradients());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void evaluation_repeats_itself_and_changes_no_parameter(int seed) {
    Block block = initialized(seed);
    List<Tensor> batch = batch(new Random(seed), BATCH);
    Map<String, Tensor> before = TorchParameters.values(block);

    Tensor first = BlockRun.forward(block, false, batch);

    assertThat(BlockRun.forward(block, false, batch)).isEqualTo(first);
    assertThat(TorchParameters.values(block)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void an_examples_result_does_not_depend_on_its_batch(int seed) {
    Block block = initialized(seed);
    List<Tensor> batch = batch(new Random(seed), BATCH);
    Tensor together = BlockRun.forward(block, false, batch);
    for (int i = 0; i < BATCH; i++) {
      int place = i;
      List<Tensor> alone = batch.stream().map(input -> BlockNumbers.example(input, place)).toList();
      Closeness.assertClose(
          "example " + i,
          BlockRun.forward(block, false, alone),
          BlockNumbers.example(together, i),
          1e-5);
    }
  }

  /** The trainer hands out views of one flat buffer: a block may not reach past it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void every_parameter_is_asked_of_the_parameter_store(boolean training) {
    Block block = initialized(1);
    Set<Parameter> asked = BlockRun.parametersAsked(block, training, batch(new Random(1), BATCH));
    assertThat(asked).containsExactlyInAnyOrderElementsOf(TorchNames.of(block).values());
  }

  /** Trained numbers are as random as any: each parameter is moved away from its first value. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8})
  void the_onnx_form_gives_the_same_numbers_for_any_batch(int size) {
    Block block = initialized(size);
    Random random = new Random(size);
    TorchParameters.disturb(block, random);
    if (!hasOnnxForm()) {
      assertThatThrownBy(() -> OnnxRun.file(block, inputShapes()))
          .isInstanceOf(NoOnnxFormException.class);
      return;
    }
    try (OnnxRun onnx = OnnxRun.of(block, inputShapes())) {
      for (int again = 0; again < 3; again++) {
        List<Tensor> batch = batch(random, size);
        Closeness.assertClose(
            "ONNX", onnx.forward(batch), BlockRun.forward(block, false, batch), 1e-5);
      }
    }
  }

  /** By way of a file, under PyTorch's names, as models are kept. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void saved_and_loaded_it_gives_the_same_bits(int seed) {
    Block block = initialized(seed);
    Random random = new Random(seed);
    TorchParameters.disturb(block, random);
    List<Tensor> batch = batch(random, BATCH);
    Block loaded = initialized(seed + 100);

    TorchParameters.load(loaded, manager, TorchParameters.values(block));

    assertThat(BlockRun.forward(loaded, false, batch))
        .isEqualTo(BlockRun.forward(block, false, batch));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void the_same_seed_draws_the_same_parameters(int seed) {
    assertThat(TorchParameters.values(initialized(seed)))
        .isEqualTo(TorchParameters.values(initialized(seed)));
  }

  /** U(-b, b) with b = 1/sqrt(fan_in) for weights and their biases; 1 and 0 for normalisation. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void the_first_values_are_drawn_as_pytorch_draws_them(int seed) {
    if (beginsAsPytorch()) {
      InitialValues.check(TorchParameters.values(initialized(seed)));
    }
  }

  final BlockRun run(int seed, boolean training) {
    return run(seed, training, output -> output);
  }

  /**
   * The same.
   *
   * @param between what happens after the forward pass and before the backward one
   */
  private BlockRun run(int seed, boolean training, UnaryOperator<NDArray> between) {
    Random random = new Random(seed);
    Block block = initialized(seed);
    List<Tensor> batch = batch(random, BATCH);
    return BlockRun.of(
        block, training, batch, output -> BlockNumbers.weighted(between.apply(output), random));
  }
}
