package io.fovea.network;

import ai.djl.ndarray.types.Shape;
import io.fovea.data.DataSignature;
import io.fovea.representation.TensorShape;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.stream.Stream;

/** The names and shapes of a network's inputs, in the order in which a batch carries them. */
public record Inputs(List<Input> all) {
  /**
   * One input.
   *
   * @param shape without the batch axis; -1 where the size differs from scanpath to scanpath
   */
  public record Input(String name, Shape shape) {
    /** Whether the size differs from scanpath to scanpath, so that lengths belong to it. */
    public boolean isVariable() {
      return Lengths.isVariable(shape);
    }
  }

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
   * The place of the one image (C, H, W) among the arrays of a batch, see {@link #shapes}.
   *
   * @throws FoveaException if there is none, or more than one
   */
  public int image() {
    return place(3, "image", "(channels, height, width)");
  }

  /**
   * The place of the one sequence (T, F) among the arrays of a batch. Where T differs from scanpath
   * to scanpath, the lengths (B) are the array after it, see {@link Lengths#of}.
   *
   * @throws FoveaException if there is none, or more than one
   */
  public int sequence() {
    return place(2, "sequence", "(steps, features)");
  }

  /**
   * The place of the one vector (F) among the arrays of a batch.
   *
   * @throws FoveaException if there is none, or more than one
   */
  public int vector() {
    return place(1, "vector", "(features)");
  }

  private int place(int rank, String what, String axes) {
    List<Input> found = all.stream().filter(i -> i.shape().dimension() == rank).toList();
    if (found.size() != 1) {
      throw new FoveaException(
          "needs exactly one %s input %s, got %s".formatted(what, axes, describe()));
    }
    List<Input> before = all.subList(0, all.indexOf(found.get(0)));
    return before.size() + (int) before.stream().filter(Input::isVariable).count();
  }

  /** The inputs' names in order. */
  public List<String> names() {
    return all.stream().map(Input::name).toList();
  }

  /**
   * The name of the input at a place among the arrays of a batch.
   *
   * @param place as {@link #image} and {@link #sequence} give it
   */
  public String nameAt(int place) {
    int arrays = 0;
    for (Input input : all) {
      arrays += input.isVariable() ? 2 : 1;
      if (place < arrays) {
        return input.name();
      }
    }
    throw new IndexOutOfBoundsException(place);
  }

  /** For example {@code images (4, 16, 16)}. */
  public String describe() {
    return String.join(", ", all.stream().map(i -> i.name() + " " + i.shape()).toList());
  }

  /**
   * The shapes of a batch's arrays in order, without the batch axis: that of each input, and after
   * one whose size differs from scanpath to scanpath that of its lengths, which is ().
   */
  public Shape[] shapes() {
    return all.stream()
        .flatMap(i -> i.isVariable() ? Stream.of(i.shape(), new Shape()) : Stream.of(i.shape()))
        .toArray(Shape[]::new);
  }

  /** The shapes with a batch axis of one in front, as DJL's initialisation wants them. */
  public Shape[] batchOfOne() {
    return Stream.of(shapes()).map(new Shape(1)::addAll).toArray(Shape[]::new);
  }
}
