package io.fovea.app.inspect;

import io.fovea.config.DataConfig;
import io.fovea.spec.RecordShape;
import io.fovea.split.SplitSpec;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which split was made, in the words of an experiment file. */
final class SplitWords {
  private SplitWords() {}

  /** For example: first_category_unique (validation_size: 0.2, test_size: 0), seed 42. */
  static String of(DataConfig config, long seed) {
    SplitSpec split = config.split();
    String settings =
        split instanceof Record record
            ? RecordShape.of(record.getClass()).settings().stream()
                .map(setting -> setting.name() + ": " + setting.of(record))
                .collect(Collectors.joining(", "))
            : "";
    return split.name()
        + (settings.isEmpty() ? "" : " (" + settings + ")")
        + ", seed "
        + Optional.ofNullable(config.splitSeed()).orElse(seed);
  }
}
