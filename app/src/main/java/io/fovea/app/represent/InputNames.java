package io.fovea.app.represent;

import io.fovea.spec.FoveaException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Inputs are named by their experiment; here they become names of arrays and of folders. */
final class InputNames {
  /** Behind the name of an input whose tensors have different lengths: the array of these. */
  static final String LENGTHS = "_lengths";

  static final String KEYS = "keys";
  static final String KEY_COLUMNS = "key_columns";
  static final String PARTICIPANTS = "participants";
  static final String PART = "part";
  static final String LABELS = "labels";
  static final String CLASSES = "classes";
  static final String TARGETS = "targets";
  static final String TARGET_NAMES = "target_names";

  private static final List<String> TAKEN =
      List.of(KEYS, KEY_COLUMNS, PARTICIPANTS, PART, LABELS, CLASSES, TARGETS, TARGET_NAMES);
  private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*");

  private InputNames() {}

  /**
   * Refuses names that would not be those of arrays, or of files.
   *
   * @throws FoveaException naming the input
   */
  static void check(Collection<String> inputs) {
    if (inputs.isEmpty()) {
      throw new FoveaException(
          "data.inputs names no representation; for example"
              + " --set 'data.inputs={images: {name: heatmap}}'");
    }
    for (String input : inputs) {
      if (TAKEN.contains(input)) {
        throw new FoveaException(
            "data.inputs.%s: the archive has an array of its own under this name, as under %s; name"
                    .formatted(input, TAKEN)
                + " the input otherwise");
      }
      if (!SAFE.matcher(input).matches()) {
        throw new FoveaException(
            "data.inputs: \"%s\" cannot be the name of a file; use letters, digits, _, - and ."
                .formatted(input));
      }
      if (inputs.contains(input + LENGTHS)) {
        throw new FoveaException(
            "data.inputs.%s%s: the archive may have the lengths of '%s' under this name; name the"
                    .formatted(input, LENGTHS, input)
                + " input otherwise");
      }
    }
  }
}
