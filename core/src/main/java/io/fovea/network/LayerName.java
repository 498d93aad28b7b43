package io.fovea.network;

import ai.djl.nn.Block;
import ai.djl.util.Pair;
import java.util.IdentityHashMap;
import java.util.Iterator;

/**
 * How a layer of a network is called.
 *
 * @param path as its parameters' names begin, see {@link TorchNames}: {@code backbone.2.conv1};
 *     empty for the network itself
 * @param kind the word for it in the model summary, for example {@code vgg_block}
 */
public record LayerName(String path, String kind) {
  /**
   * The names of all blocks of a network, by identity; a block that stands at two places has the
   * first one's name.
   */
  public static IdentityHashMap<Block, LayerName> of(Block network) {
    IdentityHashMap<Block, LayerName> names = new IdentityHashMap<>();
    collect(new LayerName("", CompositeBlock.kindOf(network)), network, names);
    return names;
  }

  private static void collect(
      LayerName name, Block block, IdentityHashMap<Block, LayerName> names) {
    if (names.putIfAbsent(block, name) != null) {
      return;
    }
    IdentityHashMap<Block, String> kinds = new IdentityHashMap<>();
    if (block instanceof CompositeBlock composite) {
      composite.members().forEach(child -> kinds.put(child.block(), child.kind()));
    }
    Iterator<String> own = TorchNames.childNames(block).iterator();
    for (Pair<String, Block> child : block.getChildren()) {
      String last = own.next();
      String kind = kinds.getOrDefault(child.getValue(), CompositeBlock.kindOf(child.getValue()));
      String path = name.path().isEmpty() ? last : name.path() + "." + last;
      collect(new LayerName(path, kind), child.getValue(), names);
    }
  }

  /** For example {@code backbone.2 (vgg_block)}. */
  @Override
  public String toString() {
    return path.isEmpty() ? "the network itself (" + kind + ")" : path + " (" + kind + ")";
  }
}
