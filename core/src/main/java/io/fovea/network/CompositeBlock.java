package io.fovea.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A block made of named children whose shapes are known when it is made. Subclasses add the
 * children in their constructor with {@link #child}, say in {@link #run} how a batch flows through
 * them and in {@link #output} what comes out. For children that simply follow one another there is
 * {@link Chain}.
 *
 * <p>All shapes here are those of one example, without the batch axis.
 */
public abstract class CompositeBlock extends AbstractBlock {
  /**
   * One child.
   *
   * @param kind the word for it in the model summary, for example {@code vgg_block}
   * @param inputs the shapes of what reaches it
   * @param output the shape of what it makes
   */
  public record Child(String name, String kind, Block block, List<Shape> inputs, Shape output) {
    public Child {
      inputs = List.copyOf(inputs);
    }
  }

  private final List<Child> members = new ArrayList<>();
  private boolean initialized;

  /**
   * Adds a child.
   *
   * @param name what PyTorch calls it, for example {@code conv1} or {@code 0}
   * @param inputs the shapes of what will reach it
   */
  protected final <B extends Block> B child(String name, B block, Shape... inputs) {
    return child(name, kindOf(block), block, inputs);
  }

  /** Adds a child that the model summary calls by another word than its class. */
  protected final <B extends Block> B child(String name, String kind, B block, Shape... inputs) {
    Shape output = shapeAfter(block, inputs);
    members.add(new Child(name, kind, block, Arrays.asList(inputs), output));
    return addChildBlock(name, block);
  }

  static String kindOf(Block block) {
    return block instanceof FunctionBlock function
        ? function.kind()
        : block.getClass().getSimpleName();
  }

  /** The shape that a block makes of inputs of these shapes. */
  public static Shape shapeAfter(Block block, Shape... inputs) {
    Shape batch = block.getOutputShapes(batchOfOne(inputs))[0];
    return batch.slice(1);
  }

  private static Shape[] batchOfOne(Shape... inputs) {
    return Arrays.stream(inputs).map(new Shape(1)::addAll).toArray(Shape[]::new);
  }

  /** The children in the order in which they were added. */
  public final List<Child> members() {
    return List.copyOf(members);
  }

  /** The batch's way through the children: arrays (B, input...) to one array (B, output...). */
  protected abstract NDArray run(ParameterStore parameters, NDList inputs, boolean training);

  /** The shape of the output. */
  public abstract Shape output();

  /** One child applied to one array. */
  protected static NDArray apply(
      Block block, ParameterStore parameters, NDArray input, boolean training) {
    return LayerWatch.forward(block, parameters, new NDList(input), training);
  }

  /** One child applied to several arrays. */
  protected static NDArray apply(
      Block block, ParameterStore parameters, NDList inputs, boolean training) {
    return LayerWatch.forward(block, parameters, inputs, training);
  }

  @Override
  protected final NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      PairList<String, Object> options) {
    if (!(parameters instanceof LayerWatch watch)) {
      return new NDList(run(parameters, inputs, training));
    }
    watch.entering(this, LayerWatch.real(this, inputs));
    NDArray output = run(parameters, inputs, training);
    watch.left(this, LayerWatch.real(this, inputs, output));
    return new NDList(output);
  }

  /** The output's shape with the batch axis of the first input. */
  @Override
  public final Shape[] getOutputShapes(Shape[] inputShapes) {
    return new Shape[] {new Shape(inputShapes[0].get(0)).addAll(output())};
  }

  /** Initialises each child for the shapes that it was added with, whatever is given here. */
  @Override
  protected final void initializeChildBlocks(
      NDManager manager, DataType dataType, Shape... inputShapes) {
    for (Child child : members) {
      Shape[] inputs = child.inputs().toArray(Shape[]::new);
      child.block().initialize(manager, dataType, batchOfOne(inputs));
    }
  }

  // DJL asks this in every training step of every block, and its own answer builds the list of all
  // parameters with their joined names each time.
  @Override
  public final boolean isInitialized() {
    if (!initialized) {
      initialized =
          inputShapes != null
              && members.stream().allMatch(child -> child.block().isInitialized())
              && getDirectParameters().values().stream().allMatch(Parameter::isInitialized);
    }
    return initialized;
  }

  @Override
  public final void clear() {
    getDirectParameters().values().forEach(Parameter::close);
    members.forEach(child -> child.block().clear()); // each forgets that it was initialised
    initialized = false;
  }
}
