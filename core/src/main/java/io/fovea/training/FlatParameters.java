package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.fovea.network.TorchNames;
import java.util.ArrayList;
import java.util.List;

/**
 * All trainable parameters of a network in one flat array.
 *
 * <p>An optimizer step on one array of n numbers costs a few operations; on dozens of small arrays
 * it costs dozens of times as many. The network's parameters become views of the flat array, so
 * whoever reads them sees each step.
 */
final class FlatParameters {
  private final List<String> names = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final long[] ends;
  private final NDArray weights;

  /** Moves the parameters of an initialised network into one array owned by {@code manager}. */
  FlatParameters(NDManager manager, Block network) {
    TorchNames.of(network)
        .forEach(
            (name, parameter) -> {
              if (parameter.requiresGradient()) {
                names.add(name);
                parameters.add(parameter);
              }
            });
    weights = gather(manager);
    ends = new long[parameters.size() - 1];
    long end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += parameters.get(i).getShape().size();
      ends[i] = end;
    }
    pointIntoWeights();
  }

  private NDArray gather(NDManager manager) {
    NDList flat = new NDList();
    for (Parameter parameter : parameters) {
      try (NDArray detached = parameter.getArray().stopGradient()) {
        flat.add(detached.flatten().duplicate());
      }
    }
    try (flat) {
      NDArray together = NDArrays.concat(flat);
      together.attach(manager);
      return together;
    }
  }

  private void pointIntoWeights() {
    NDList views = split(weights);
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      NDArray view = views.get(i);
      view.attach(weights.getManager());
      parameter.close();
      parameter.setShape(null);
      parameter.setArray(view);
    }
  }

  /** All weights (n); changed in place by the optimizer. */
  NDArray weights() {
    return weights;
  }

  /** The parameters' names in PyTorch, in their order. */
  List<String> names() {
    return names;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** Views of a flat array (n) in the parameters' shapes, owned by that array's manager. */
  NDList split(NDArray flat) {
    NDList pieces = flat.split(ends);
    NDList shaped = new NDList(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      Shape shape = parameters.get(i).getShape();
      NDArray piece = pieces.get(i);
      shaped.add(shape.dimension() == 1 ? piece : piece.reshape(shape));
    }
    return shaped;
  }
}
