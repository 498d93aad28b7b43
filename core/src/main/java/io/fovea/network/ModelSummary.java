package io.fovea.network;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What a network is made of, layer by layer.
 *
 * @param layers one row per layer, in the order of the blocks
 * @param total the sum of all rows
 */
public record ModelSummary(List<Layer> layers, Size total) {
  /**
   * One row.
   *
   * @param name for example {@code backbone.0}
   * @param kind for example {@code vgg_block}
   * @param output the shape of one example, without the batch axis
   */
  public record Layer(String name, String kind, Shape output, Size size) {}

  /**
   * How much a layer stores.
   *
   * @param trainable how many numbers training changes
   * @param all how many numbers are stored: the trainable ones, frozen ones and running statistics
   */
  public record Size(long trainable, long all) {
    static Size of(Collection<Parameter> parameters) {
      long trainable =
          parameters.stream()
              .filter(Parameter::requiresGradient)
              .mapToLong(ModelSummary::count)
              .sum();
      return new Size(trainable, parameters.stream().mapToLong(ModelSummary::count).sum());
    }

    /** In memory, as 32-bit floats; 1 KB = 1024 bytes. */
    public double kilobytes() {
      return all * (double) DataType.FLOAT32.getNumOfBytes() / 1024;
    }
  }

  public ModelSummary {
    layers = List.copyOf(layers);
  }

  /**
   * The summary of a network: a row for every child of its backbone and of its head.
   *
   * @throws IllegalStateException if the network is not initialised
   */
  public static ModelSummary of(GazeNetwork network) {
    List<Layer> layers = new ArrayList<>();
    for (CompositeBlock.Child half : network.members()) {
      if (half.block() instanceof CompositeBlock composite) {
        composite.members().forEach(child -> layers.add(row(half.name() + ".", child)));
      } else {
        layers.add(row("", half));
      }
    }
    return new ModelSummary(layers, sizeOf(network));
  }

  private static Layer row(String prefix, CompositeBlock.Child child) {
    return new Layer(prefix + child.name(), child.kind(), child.output(), sizeOf(child.block()));
  }

  private static Size sizeOf(Block block) {
    return Size.of(TorchNames.of(block).values());
  }

  private static long count(Parameter parameter) {
    if (parameter.getShape() == null) {
      throw new IllegalStateException("the network must be initialised before it is summarised");
    }
    return parameter.getShape().size();
  }

  /** The table as text, one line per layer and a last one for the total. */
  public String text() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"layer", "kind", "output", "trainable", "all", "KB"});
    layers.forEach(l -> rows.add(cells(l.name(), l.kind(), l.output().toString(), l.size())));
    rows.add(cells("total", "", "", total));
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      Arrays.setAll(widths, i -> Math.max(widths[i], row[i].length()));
    }
    return String.join("\n", rows.stream().map(row -> line(row, widths)).toList());
  }

  private static String[] cells(String name, String kind, String output, Size size) {
    return new String[] {
      name,
      kind,
      output,
      String.format(Locale.ROOT, "%,d", size.trainable()),
      String.format(Locale.ROOT, "%,d", size.all()),
      String.format(Locale.ROOT, "%,.1f", size.kilobytes())
    };
  }

  /** Words to the left, numbers to the right. */
  private static String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      String pad = " ".repeat(widths[i] - row[i].length());
      line.append(i == 0 ? "" : "  ").append(i < 3 ? row[i] + pad : pad + row[i]);
    }
    return line.toString().stripTrailing();
  }
}
