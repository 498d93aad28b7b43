package io.fovea.training;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.source.SourceContext;
import io.fovea.state.State;
import java.util.List;
import java.util.Map;

/** What callbacks may know of the run that is going on. */
public interface Run {
  TrainerSettings settings();

  long seed();

  Task task();

  DataSignature signature();

  DataSummary summary();

  /** By input, what its representation learned from the training part. */
  Map<String, Map<String, List<Double>>> learned();

  Block network();

  /** Parameters and statistics under PyTorch's names. */
  Map<String, Parameter> parameters();

  /** Native arrays that live between steps. */
  int nativeArrays();

  /** 0-based. */
  int epoch();

  /** Optimizer steps done so far. */
  long globalStep();

  /** Training batches per epoch, as far as they are used. */
  int trainBatches();

  /** Whether validation runs only to show errors early, before training. */
  boolean sanityChecking();

  /** The latest value of everything measured so far, by name (Lightning's callback_metrics). */
  Map<String, Double> metrics();

  /** The rate of the next optimizer step. */
  double learningRate();

  /** Whether this run goes on from a checkpoint. */
  boolean resumed();

  /** What may be changed. */
  RunControl control();

  /** What makes the network's inputs of scanpaths, by input. */
  Map<String, RepresentationSpec> representations();

  /** How the table of scanpaths was read. */
  SourceContext context();

  /**
   * The network's scores of inputs that no data module made, with its present weights, outside
   * training.
   *
   * @param inputs (B, ...) as {@link io.fovea.network.Inputs#shapes} has them
   */
  Tensor scores(List<Tensor> inputs);

  /** The network's numbers by PyTorch's names: weights and statistics. */
  Map<String, State.Array> weights();

  /**
   * Gives the network other numbers.
   *
   * @throws io.fovea.spec.FoveaException unless names and shapes are exactly the network's
   */
  void weights(Map<String, State.Array> others);
}
