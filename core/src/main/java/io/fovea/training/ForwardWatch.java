package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import io.fovea.network.LayerName;
import io.fovea.network.LayerWatch;
import io.fovea.network.TorchNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds the innermost layer of a forward pass that is the first to make NaN or infinity of finite
 * inputs.
 */
final class ForwardWatch implements LayerWatch {
  private final IdentityHashMap<Block, LayerName> names;
  private final Deque<Layer> inside = new ArrayDeque<>();
  private Optional<Finding> finding = Optional.empty();
  private Finiteness scores = Finiteness.NOTHING;

  /** A block that is being run. */
  private record Layer(Block block, LayerName name, Finiteness inputs) {}

  /**
   * What was found.
   *
   * @param what NaN or infinity
   * @param where for example {@code backbone.2 (vgg_block)}
   * @param how the numbers around it, and what to try
   */
  record Finding(String what, String where, String how) {}

  ForwardWatch(Block network) {
    names = LayerName.of(network);
  }

  /** Forgets the last pass, also one that broke off. */
  void begin() {
    inside.clear();
    finding = Optional.empty();
    scores = Finiteness.NOTHING;
  }

  Optional<Finding> finding() {
    return finding;
  }

  /** What the network made at last. */
  Finiteness scores() {
    return scores;
  }

  @Override
  public void entering(Block block, NDList inputs) {
    if (finding.isPresent()) {
      return;
    }
    Finiteness seen = Finiteness.of(inputs);
    LayerName name = names.getOrDefault(block, new LayerName("?", block.getClass().getName()));
    if (!seen.isFinite() && !inside.isEmpty()) {
      // All layers before were finite, so whoever calls this one made it by itself.
      found(inside.peek(), seen, "in what it gives to " + name);
    }
    inside.push(new Layer(block, name, seen));
  }

  @Override
  public void left(Block block, NDArray output) {
    if (finding.isPresent()) {
      return;
    }
    Layer layer = inside.pop();
    Finiteness made = Finiteness.of(output);
    if (!made.isFinite() && layer.inputs().isFinite()) {
      found(layer, made, "in its output " + output.getShape());
    }
    if (inside.isEmpty()) {
      scores = made;
    }
  }

  private void found(Layer layer, Finiteness made, String where) {
    String numbers =
        made.share() + " " + where + "; its input was finite, " + layer.inputs().size();
    finding =
        Optional.of(
            new Finding(made.what(), layer.name().toString(), numbers + "; " + advice(layer)));
  }

  private static String advice(Layer layer) {
    List<String> broken =
        TorchNames.of(layer.block()).entrySet().stream()
            .filter(own -> !Finiteness.of(own.getValue().getArray()).isFinite())
            .map(own -> join(layer.name().path(), own.getKey()))
            .toList();
    if (!broken.isEmpty()) {
      return "its weights are not finite before this step: %s; try a lower learning_rate, or begin from other weights"
          .formatted(AnomalyDetector.first(broken));
    }
    return "try a lower learning_rate, a gradient_clip_val or scaled inputs, and look in this layer"
        + " for log, sqrt, exp and division";
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
