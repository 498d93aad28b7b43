package io.fovea.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands a network its parameters: in a training step views of that step's leaf, else the arrays
 * themselves.
 */
class StepParameters extends ParameterStore {
  private final FlatParameters flat;
  private final Map<Parameter, NDArray> views = new HashMap<>();

  StepParameters(NDManager manager, FlatParameters flat) {
    super(manager, false);
    this.flat = flat;
  }

  /**
   * Begins a step: a leaf that shares the weights' memory and collects the step's gradient. It and
   * all views die with {@code step}; so no gradient has to be cleared. Call while gradients are
   * being collected.
   */
  NDArray leaf(NDManager step) {
    NDArray leaf = flat.weights().stopGradient();
    leaf.attach(step);
    leaf.setRequiresGradient(true);
    NDList pieces = flat.split(leaf);
    for (int i = 0; i < pieces.size(); i++) {
      views.put(flat.parameters().get(i), pieces.get(i));
    }
    return leaf;
  }

  /** Ends the step: its views must not be handed out again. */
  void endStep() {
    views.clear();
  }

  @Override
  public NDArray getValue(Parameter parameter, Device device, boolean training) {
    if (parameter == null) {
      return null;
    }
    NDArray view = views.get(parameter);
    return view == null ? parameter.getArray() : view;
  }
}
