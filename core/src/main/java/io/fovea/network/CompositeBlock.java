package io.fovea.network;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * A block made of named children. Subclasses add the children in their constructor with {@link
 * #child}, and say in {@link #run} how a value flows through them; shapes are found by {@link
 * #outputShape}, which mirrors {@code run}.
 */
public abstract class CompositeBlock extends AbstractBlock {
  /** Adds a child under the name that its parameters carry in PyTorch. */
  protected final <B extends Block> B child(String name, B block) {
    // DJL numbers its children; a name of digits would run into that number.
    return addChildBlock(name, block);
  }

  /** The values' way through the children. */
  protected abstract NDList run(ParameterStore parameters, NDList inputs, boolean training);

  /** The shape of the output for inputs of these shapes; initialises nothing. */
  protected abstract Shape outputShape(Shape[] inputs);

  /** Initialises each child with the shape of what will reach it. */
  @Override
  protected abstract void initializeChildBlocks(
      NDManager manager, DataType dataType, Shape... inputShapes);

  @Override
  protected final NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      PairList<String, Object> options) {
    return run(parameters, inputs, training);
  }

  @Override
  public final Shape[] getOutputShapes(Shape[] inputShapes) {
    return new Shape[] {outputShape(inputShapes)};
  }

  /** One child applied to one array. */
  protected static NDList apply(
      Block block, ParameterStore parameters, NDList inputs, boolean training) {
    return block.forward(parameters, inputs, training);
  }
}
