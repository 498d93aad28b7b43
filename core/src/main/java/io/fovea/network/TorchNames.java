package io.fovea.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The parameters of a network under the names that PyTorch would give them, for example {@code
 * backbone.0.conv.weight} or {@code head.0.bias}. Statistics of batch normalisation are {@code
 * running_mean} and {@code running_var}.
 */
public final class TorchNames {
  private static final Map<String, String> TORCH =
      Map.of(
          "gamma", "weight",
          "beta", "bias",
          "runningMean", "running_mean",
          "runningVar", "running_var");

  private TorchNames() {}

  /** All parameters and statistics, in the order of the blocks. */
  public static Map<String, Parameter> of(Block block) {
    Map<String, Parameter> named = new LinkedHashMap<>();
    collect("", block, named);
    return named;
  }

  private static void collect(String prefix, Block block, Map<String, Parameter> named) {
    for (Pair<String, Parameter> own : block.getDirectParameters()) {
      named.put(prefix + TORCH.getOrDefault(own.getKey(), own.getKey()), own.getValue());
    }
    Iterator<String> names = childNames(block).iterator();
    for (Pair<String, Block> child : block.getChildren()) {
      collect(prefix + names.next() + ".", child.getValue(), named);
    }
  }

  /**
   * DJL puts each child's number in front of its name, with two digits at least. Only exactly that
   * is taken away, because the name itself may be digits: the first child "0" is "010" in DJL.
   */
  static String withoutNumber(String djlName, int number) {
    String prefix = String.format(Locale.ROOT, "%02d", number);
    boolean numbered = djlName.startsWith(prefix) && djlName.length() > prefix.length();
    return numbered ? djlName.substring(prefix.length()) : djlName;
  }

  /**
   * The children's names in order. Where two would share one, as blocks of one class in DJL's
   * {@code SequentialBlock} do, all children are numbered from 0, as in PyTorch's {@code
   * Sequential}.
   */
  static List<String> childNames(Block block) {
    List<String> names = new ArrayList<>();
    int number = 0;
    for (Pair<String, Block> child : block.getChildren()) {
      names.add(withoutNumber(child.getKey(), ++number));
    }
    return names.size() == new HashSet<>(names).size()
        ? names
        : IntStream.range(0, names.size()).mapToObj(Integer::toString).toList();
  }
}
