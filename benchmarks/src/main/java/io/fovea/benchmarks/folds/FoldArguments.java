package io.fovea.benchmarks.folds;

import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link FoldTable} is told.
 *
 * @param mode one of {@link #MODES}
 * @param file the experiment
 * @param folder for the predictions
 * @param seeds at least one, each once
 * @param sets settings over those of the file, {@code path=value}
 */
record FoldArguments(String mode, Path file, Path folder, List<Long> seeds, List<String> sets) {
  static final List<String> MODES = List.of("test", "choose");
  static final String USAGE =
      "usage: FoldTable test|choose EXPERIMENT.yaml FOLDER SEED[,SEED...] [PATH=VALUE...]";

  /**
   * @throws FoveaException if they are too few or wrong
   */
  static FoldArguments of(String... args) {
    if (args.length < 4) {
      throw new FoveaException("needs at least 4 arguments, got " + args.length);
    }
    if (!MODES.contains(args[0])) {
      throw new FoveaException(Suggestions.unknown("mode", args[0], MODES));
    }
    return new FoldArguments(
        args[0],
        Path.of(args[1]),
        Path.of(args[2]),
        seeds(args[3]),
        List.of(args).subList(4, args.length));
  }

  private static List<Long> seeds(String text) {
    List<Long> seeds = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      long seed = seed(one, text);
      if (seeds.contains(seed)) {
        throw new FoveaException("seeds must differ, got " + text);
      }
      seeds.add(seed);
    }
    return seeds;
  }

  private static long seed(String one, String text) {
    try {
      return Long.parseLong(one);
    } catch (NumberFormatException e) {
      throw new FoveaException(
          "seeds must be whole numbers with commas between them, got \"%s\"".formatted(text), e);
    }
  }
}
