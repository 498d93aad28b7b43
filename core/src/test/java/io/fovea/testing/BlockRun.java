package io.fovea.testing;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.fovea.network.TorchNames;
import io.fovea.representation.Tensor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One forward and backward pass of an initialised block, as plain numbers.
 *
 * @param loss the number that was differentiated
 * @param parameterGradients of the trainable parameters, by PyTorch's names
 * @param inputGradients in the inputs' order
 */
public record BlockRun(
    Tensor output,
    double loss,
    Map<String, Tensor> parameterGradients,
    List<Tensor> inputGradients) {

  /** A forward pass without gradients. */
  public static Tensor forward(Block block, boolean training, List<Tensor> inputs) {
    try (NDManager manager = NDManager.newBaseManager()) {
      var store = new ParameterStore(manager, false);
      return tensor(block.forward(store, arrays(manager, inputs), training).singletonOrThrow());
    }
  }

  /**
   * A forward pass and the gradients of a loss.
   *
   * @param loss one number from the output
   */
  public static BlockRun of(
      Block block, boolean training, List<Tensor> inputs, UnaryOperator<NDArray> loss) {
    try (NDManager manager = NDManager.newBaseManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDList batch = arrays(manager, inputs);
      batch.stream()
          .filter(input -> !isLengths(input))
          .forEach(input -> input.setRequiresGradient(true));
      var store = new ParameterStore(manager, false);
      NDArray output = block.forward(store, batch, training).singletonOrThrow();
      NDArray value = loss.apply(output);
      collector.backward(value);
      return new BlockRun(
          tensor(output),
          value.getFloat(),
          parameterGradients(block),
          batch.stream().map(input -> isLengths(input) ? tensor(input) : gradient(input)).toList());
    }
  }

  /** Lengths (B) beside what has features; they have no gradient, and stand in its place. */
  private static boolean isLengths(NDArray input) {
    return input.getShape().dimension() == 1;
  }

  /** The parameters that a forward pass takes from its parameter store. */
  public static Set<Parameter> parametersAsked(Block block, boolean training, List<Tensor> inputs) {
    Set<Parameter> asked = new HashSet<>();
    try (NDManager manager = NDManager.newBaseManager()) {
      var store =
          new ParameterStore(manager, false) {
            @Override
            public NDArray getValue(Parameter parameter, Device device, boolean forTraining) {
              if (parameter != null) { // a layer without bias asks for none
                asked.add(parameter);
              }
              return super.getValue(parameter, device, forTraining);
            }
          };
      block.forward(store, arrays(manager, inputs), training);
    }
    return asked;
  }

  private static Map<String, Tensor> parameterGradients(Block block) {
    Map<String, Tensor> gradients = new TreeMap<>();
    for (Map.Entry<String, Parameter> named : TorchNames.of(block).entrySet()) {
      if (named.getValue().requiresGradient()) {
        gradients.put(named.getKey(), gradient(named.getValue().getArray()));
      }
    }
    return gradients;
  }

  private static Tensor gradient(NDArray array) {
    try (NDArray gradient = array.getGradient()) {
      return tensor(gradient);
    }
  }

  private static NDList arrays(NDManager manager, List<Tensor> tensors) {
    NDList arrays = new NDList();
    for (Tensor tensor : tensors) {
      arrays.add(manager.create(tensor.values(), TorchParameters.shape(tensor)));
    }
    return arrays;
  }

  /** The numbers of an array. */
  public static Tensor tensor(NDArray array) {
    Shape shape = array.getShape();
    return new Tensor(
        array.toFloatArray(), Arrays.stream(shape.getShape()).mapToInt(Math::toIntExact).toArray());
  }
}
