package io.fovea.bundle;

import io.fovea.checkpoint.NpzFile;
import io.fovea.checkpoint.Safetensors;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import io.fovea.state.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Weights of a PyTorch state dict under the names of a network of ours.
 *
 * @param weights all of the network's, by its names
 * @param matched how many names were found
 * @param ignored names of the file that the network has no use for
 */
public record WeightImport(Map<String, State.Array> weights, int matched, List<String> ignored) {
  /** PyTorch's count of batches, which nothing needs. */
  private static final String COUNT = "num_batches_tracked";

  public WeightImport {
    weights = new LinkedHashMap<>(weights);
    ignored = List.copyOf(ignored);
  }

  /**
   * Reads arrays by name.
   *
   * @throws FoveaException for a pickled file, which would have to be executed, and others
   */
  public static Map<String, State.Array> read(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!Files.isRegularFile(file)) {
      throw new FoveaException(file + ": no such file");
    }
    if (name.endsWith(".npz")) {
      return NpzFile.read(file);
    }
    if (name.endsWith(".safetensors")) {
      return Safetensors.read(file).tensors();
    }
    throw new FoveaException(
        file
            + ": must be .safetensors or .npz; a pickled file (.pt, .pth, .ckpt of PyTorch) is a"
            + " program, which is never run: in Python, safetensors.torch.save_file(model.state_dict(),"
            + " 'weights.safetensors')");
  }

  /**
   * Puts a state dict under a network's names.
   *
   * @param wanted the network's own arrays
   * @param renames what the beginnings of the file's names become, in order; the first that fits
   * @throws FoveaException naming all that is missing or of another shape
   */
  public static WeightImport of(
      Map<String, State.Array> file, Map<String, State.Array> wanted, Map<String, String> renames) {
    Map<String, State.Array> found = new LinkedHashMap<>();
    List<String> ignored = new ArrayList<>();
    file.forEach(
        (name, array) -> {
          String ours = renamed(name, renames);
          if (wanted.containsKey(ours)) {
            if (found.putIfAbsent(ours, array) != null) {
              throw new FoveaException(
                  "two arrays of the file become '%s', the second is '%s'; rename one of them otherwise"
                      .formatted(ours, name));
            }
          } else if (!name.endsWith(COUNT)) {
            ignored.add(name);
          }
        });
    List<String> problems = problems(found, wanted, file);
    if (!problems.isEmpty()) {
      throw new FoveaException(
          "%d of %d arrays do not fit the network:%n  %s"
              .formatted(problems.size(), wanted.size(), String.join("\n  ", problems)));
    }
    return new WeightImport(found, found.size(), ignored);
  }

  private static String renamed(String name, Map<String, String> renames) {
    for (Map.Entry<String, String> rename : renames.entrySet()) {
      if (name.startsWith(rename.getKey())) {
        return rename.getValue() + name.substring(rename.getKey().length());
      }
    }
    return name;
  }

  private static List<String> problems(
      Map<String, State.Array> found,
      Map<String, State.Array> wanted,
      Map<String, State.Array> file) {
    List<String> problems = new ArrayList<>();
    wanted.forEach(
        (name, array) -> {
          State.Array given = found.get(name);
          if (given == null) {
            problems.add(
                "'%s' %s is missing%s"
                    .formatted(
                        name,
                        array.shape(),
                        Suggestions.didYouMean(name, new TreeSet<>(file.keySet()))
                            .map(near -> "; the file has '" + near + "'")
                            .orElse("")));
          } else if (!given.shape().equals(array.shape())) {
            problems.add(
                "'%s' must be %s, the file has %s".formatted(name, array.shape(), given.shape()));
          }
        });
    return problems;
  }
}
