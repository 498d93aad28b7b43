package io.fovea.onnx;

import java.util.List;

/**
 * What goes into an exported network or comes out of it.
 *
 * @param sizes of its axes: numbers, or a word where any size goes, the same for the same word
 */
public record OnnxPort(String name, OnnxType type, List<String> sizes) {
  /** The first axis of all that depends on scanpaths. */
  public static final String BATCH = "batch";

  public OnnxPort {
    sizes = List.copyOf(sizes);
  }
}
