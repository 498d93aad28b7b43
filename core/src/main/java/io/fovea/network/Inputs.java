package io.fovea.network;

import ai.djl.ndarray.types.Shape;
import io.fovea.data.DataSignature;
import io.fovea.representation.TensorShape;
import io.fovea.spec.FoveaException;
import java.util.List;

/** The names and shapes of a network's inputs, in the order in which a batch carries them. */
public record Inputs(List<Input> all) {
  /**
   * One input.
   *
   * @param shape without the batch axis; -1 where the size differs from scanpath to scanpath
   */
  public record Input(String name, Shape shape) {}

  public Inputs {
    all = List.copyOf(all);
  }

  /** The inputs that the data's batches carry. */
  public static Inputs of(DataSignature data) {
    return new Inputs(
        data.inputs().entrySet().stream()
            .map(entry -> new Input(entry.getKey(), shape(entry.getValue())))
            .toList());
  }

  private static Shape shape(TensorShape shape) {
    return new Shape(shape.sizes().stream().mapToLong(Integer::longValue).toArray());
  }

  public static Inputs of(String name, Shape shape) {
    return new Inputs(List.of(new Input(name, shape)));
  }

  /**
   * The place of the one image (C, H, W) among the inputs.
   *
   * @throws FoveaException if there is none, or more than one
   */
  public int image() {
    List<Input> images = all.stream().filter(input -> input.shape().dimension() == 3).toList();
    if (images.size() != 1) {
      throw new FoveaException(
          "needs exactly one image input (channels, height, width), got " + describe());
    }
    return all.indexOf(images.get(0));
  }

  /** For example {@code images (4, 16, 16)}. */
  public String describe() {
    return String.join(", ", all.stream().map(i -> i.name() + " " + i.shape()).toList());
  }

  /** The shapes in order, without the batch axis. */
  public Shape[] shapes() {
    return all.stream().map(Input::shape).toArray(Shape[]::new);
  }

  /** The shapes with a batch axis of one in front, as DJL's initialisation wants them. */
  public Shape[] batchOfOne() {
    return all.stream().map(i -> new Shape(1).addAll(i.shape())).toArray(Shape[]::new);
  }
}
