package io.fovea.loggers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of an epoch's metrics a person wants to see first, and in which order. */
final class MetricNames {
  static final String TRAIN_LOSS = "train_loss";
  static final String VALID_LOSS = "valid_loss";

  /**
   * One number per class or per target, or the last batch of an epoch: kept in the files, too much
   * for a line.
   */
  private static final Pattern DETAIL =
      Pattern.compile(
          ".*_class_\\d+|train_.*_step|(val|test)_(r2|mse|rmse|mae)_.+", Pattern.DOTALL);

  private static final List<String> FIRST =
      List.of(
          TRAIN_LOSS,
          VALID_LOSS,
          "val_acc_step",
          "val_macro_f1",
          "val_macro_precision",
          "val_macro_recall",
          "val_r2",
          "val_rmse",
          "val_mae",
          "val_mse");

  private MetricNames() {}

  /**
   * The losses, then the classifier's and the regressor's metrics, then others by name; no details.
   */
  static List<String> summary(Stream<String> names) {
    return names
        .filter(name -> !DETAIL.matcher(name).matches())
        .distinct()
        .sorted(
            Comparator.<String>comparingInt(MetricNames::rank)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  static boolean isLoss(String name) {
    return name.contains("loss");
  }

  /** In which chart a metric stands; empty for what no picture shows. */
  static Optional<ChartKind> chart(String name) {
    if (isLoss(name)) {
      return Optional.of(ChartKind.LOSS);
    }
    return switch (name) {
      case "val_r2" -> Optional.of(ChartKind.DETERMINATION);
      case "val_rmse", "val_mae" -> Optional.of(ChartKind.ERROR);
      // In squared units: val_rmse says the same in the target's.
      case "val_mse" -> Optional.empty();
      default -> name.startsWith("val_") ? Optional.of(ChartKind.SHARE) : Optional.empty();
    };
  }

  private static int rank(String name) {
    int place = FIRST.indexOf(name);
    return place < 0 ? FIRST.size() : place;
  }

  /** The first epoch with the lowest finite validation loss. */
  static Optional<MetricRow> best(List<MetricRow> rows) {
    return rows.stream()
        .filter(row -> row.finite(VALID_LOSS).isPresent())
        .min(Comparator.comparingDouble(row -> row.finite(VALID_LOSS).getAsDouble()));
  }
}
