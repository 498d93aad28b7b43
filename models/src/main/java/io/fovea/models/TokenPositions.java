package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import io.fovea.network.CompositeBlock;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.TorchInit;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxType;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Adds to tokens (B, T, D) what tells their place.
 *
 * <ul>
 *   <li>sinusoidal: of step t, sin(t / 10000^(2i/D)) at 2i and cos of the same at 2i + 1
 *   <li>learned: row t of a table, drawn from N(0, 0.02)
 *   <li>time: of the time feature s, w_0 s + b_0 at 0 and sin(w_i s + b_i) at the others, w and b
 *       learned, so that it does not matter how the feature is scaled
 * </ul>
 */
final class TokenPositions extends CompositeBlock implements OnnxExportable {
  private static final float SPREAD = 0.02f;

  /** How many steps' sinusoids are computed at once; more when they are needed. */
  private static final int FIRST_STEPS = 128;

  private final TransformerEncoder spec;
  private final Shape output;
  private Optional<Parameter> table = Optional.empty();
  private Optional<Block> time = Optional.empty();
  private volatile float[] sinusoids = {};

  TokenPositions(TransformerEncoder spec, Shape sequence) {
    this.spec = spec;
    output = new Shape(sequence.get(0), spec.dModel());
    switch (spec.positions()) {
      case LEARNED -> {
        require(sequence.get(0));
        table = Optional.of(table());
      }
      case TIME -> {
        requireFeature(sequence.get(1));
        Shape moment = new Shape(sequence.get(0), 1);
        time = Optional.of(child("time", TorchInit.linear(1, spec.dModel()), moment));
      }
      case SINUSOIDAL, NONE -> {}
    }
  }

  private Parameter table() {
    return addParameter(
        Parameter.builder()
            .setName("table")
            .setType(Parameter.Type.OTHER)
            .optShape(new Shape(spec.maxSteps(), spec.dModel()))
            .optInitializer(new NormalInitializer(SPREAD))
            .build());
  }

  private void require(long steps) {
    if (steps > spec.maxSteps()) {
      throw new FoveaException(
          "learned positions are for at most max_steps %d steps, got a sequence of %d"
                  .formatted(spec.maxSteps(), steps)
              + ": raise max_steps, or cut scanpaths by fixation_sequence's max_length");
    }
  }

  private void requireFeature(long features) {
    if (spec.timeFeature() >= features) {
      throw new FoveaException(
          "time_feature must be 0 to %d, as the sequence has %d features, got %d"
              .formatted(features - 1, features, spec.timeFeature()));
    }
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore store, NDList inputs, boolean training) {
    NDArray x = inputs.head();
    return switch (spec.positions()) {
      case NONE -> x;
      case SINUSOIDAL -> x.add(sinusoids(x));
      case LEARNED -> x.add(rows(store, x, training));
      case TIME -> x.add(moments(store, inputs.get(1), training));
    };
  }

  private NDArray rows(ParameterStore store, NDArray x, boolean training) {
    long steps = x.getShape().get(1);
    require(steps);
    NDArray all = store.getValue(table.orElseThrow(), x.getDevice(), training);
    return all.get(new NDIndex("0:{}", steps)); // (T, D)
  }

  private NDArray moments(ParameterStore store, NDArray steps, boolean training) {
    int at = spec.timeFeature();
    NDArray moment = steps.get(new NDIndex(":, :, {}:{}", at, at + 1)); // (B, T, 1)
    NDArray turned = apply(time.orElseThrow(), store, moment, training); // (B, T, D)
    NDArray straight = turned.get(new NDIndex(":, :, 0:1"));
    return spec.dModel() == 1
        ? straight
        : straight.concat(turned.get(new NDIndex(":, :, 1:")).sin(), 2);
  }

  private NDArray sinusoids(NDArray x) {
    int steps = Math.toIntExact(x.getShape().get(1));
    int numbers = steps * spec.dModel();
    float[] known = sinusoids; // of another thread's making, perhaps
    if (known.length < numbers) {
      known = sinusoids(Math.max(steps, FIRST_STEPS), spec.dModel());
      sinusoids = known;
    }
    return x.getManager().create(Arrays.copyOf(known, numbers), new Shape(steps, spec.dModel()));
  }

  private static float[] sinusoids(int steps, int size) {
    float[] values = new float[steps * size];
    for (int i = 0; i < size; i++) {
      double frequency = frequency(i, size);
      for (int step = 0; step < steps; step++) {
        double angle = step * frequency;
        values[step * size + i] = (float) (i % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
      }
    }
    return values;
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxGraph graph = to.graph();
    OnnxValue x = inputs.get(0);
    return switch (spec.positions()) {
      case NONE -> x;
      case SINUSOIDAL -> graph.add(x, sinusoids(graph, graph.size(x, 1)));
      case LEARNED -> {
        OnnxValue end = graph.unsqueeze(graph.size(x, 1), 0);
        OnnxValue all = to.weight(table.orElseThrow());
        yield graph.add(x, graph.op("Slice", all, graph.longs(0), end, graph.longs(0)));
      }
      case TIME -> graph.add(x, moments(to, inputs.get(1)));
    };
  }

  private OnnxValue moments(OnnxExport to, OnnxValue steps) {
    OnnxGraph graph = to.graph();
    int at = spec.timeFeature();
    OnnxValue turned = to.apply(time.orElseThrow(), graph.slice(steps, 2, at, at + 1));
    OnnxValue straight = graph.slice(turned, 2, 0, 1);
    return spec.dModel() == 1
        ? straight
        : graph.concat(2, straight, graph.op("Sin", graph.slice(turned, 2, 1, spec.dModel())));
  }

  /** In double precision, as {@link #sinusoids(int, int)}; cosines are sines a quarter later. */
  private OnnxValue sinusoids(OnnxGraph graph, OnnxValue steps) {
    int size = spec.dModel();
    double[] frequencies = new double[size];
    double[] phases = new double[size];
    for (int i = 0; i < size; i++) {
      frequencies[i] = frequency(i, size);
      phases[i] = i % 2 == 0 ? 0 : Math.PI / 2;
    }
    OnnxValue moments = graph.unsqueeze(graph.cast(graph.range(steps), OnnxType.DOUBLE), 1);
    OnnxValue angles = graph.mul(moments, graph.doubles(frequencies, size)); // (T, D)
    OnnxValue waves = graph.op("Sin", graph.add(angles, graph.doubles(phases, size)));
    return graph.cast(waves, OnnxType.FLOAT);
  }

  private static double frequency(int i, int size) {
    return Math.pow(10_000, -(i - i % 2) / (double) size);
  }
}
