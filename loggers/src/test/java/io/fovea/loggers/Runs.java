package io.fovea.loggers;

import io.fovea.data.Baseline;
import io.fovea.logging.RunInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** What the tests of this module start with. */
final class Runs {
  private Runs() {}

  static RunInfo simulated() {
    return of(true, Map.of());
  }

  static RunInfo real() {
    return of(false, Map.of());
  }

  static RunInfo with(Map<String, Object> hyperparameters) {
    return of(false, hyperparameters);
  }

  private static RunInfo of(boolean simulated, Map<String, Object> hyperparameters) {
    return new RunInfo(
        "reading-cnn",
        simulated,
        hyperparameters,
        List.of("read", "skim"),
        List.of("train 100 scanpaths of 20 participants", "validation 96 scanpaths"),
        OptionalInt.of(12),
        List.of(new Baseline("majority", "val_acc", 0.375)));
  }

  /** Runs a test where numbers are written with a comma and in other digits. */
  static void inLocale(Locale locale, Runnable test) {
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      test.run();
    } finally {
      Locale.setDefault(before);
    }
  }
}
