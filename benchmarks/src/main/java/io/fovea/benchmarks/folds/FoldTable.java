package io.fovea.benchmarks.folds;

import io.fovea.config.ConfigException;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Scores of one experiment over folds by participant and seeds. Arguments: the mode, the
 * experiment's file, a folder for the predictions, seeds with commas between them, then settings
 * over the file's ({@code path=value}).
 *
 * <ul>
 *   <li>{@code test}: trains on four folds of five, looks at the fifth once, for each fold and
 *       seed; what is there already is not done again, and refused where it comes from other
 *       settings. Prints mean and standard error over the folds (seeds averaged within each).
 *   <li>{@code choose}: for choosing settings and the number of epochs; trains on three quarters of
 *       the four folds' participants and prints, epoch by epoch, the scores on the last quarter,
 *       averaged over all five folds. What is chosen by them is one setting for all folds.
 *       <p>This is not nested cross-validation. No fold's held-out people are looked at in that
 *       fold's own runs, so they never take part in the choice through their own fold; but the same
 *       people stand in the training parts of the four other folds, and some of them in what is
 *       validated there, so they do take part in the choice through those. Scores that {@code test}
 *       gives of a setting chosen like this can therefore be a little too good.
 * </ul>
 */
public final class FoldTable {
  private static final int FOLDS = 5;

  private FoldTable() {}

  public static void main(String[] args) throws IOException {
    int exit = run(args);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** The process's exit: 2 where arguments or experiment are wrong, 1 for all else. */
  static int run(String... args) throws IOException {
    FoldArguments told;
    try {
      told = FoldArguments.of(args);
    } catch (FoveaException e) {
      System.err.println("FoldTable: " + e.getMessage() + "\n" + FoldArguments.USAGE);
      return 2;
    }
    try {
      if (told.mode().equals("test")) {
        test(told);
      } else {
        choose(told);
      }
      return 0;
    } catch (FoveaException e) {
      System.err.println("FoldTable: " + e.getMessage());
      return e instanceof ConfigException ? 2 : 1;
    }
  }

  private static void test(FoldArguments told) throws IOException {
    Files.createDirectories(told.folder());
    for (int fold = 0; fold < FOLDS; fold++) {
      for (long seed : told.seeds()) { // before hours of training
        var unused = file(told, run(told, fold, seed)).read();
      }
    }
    Path name = told.file().getFileName();
    Means scanpaths = new Means();
    Means participants = new Means();
    for (int fold = 0; fold < FOLDS; fold++) {
      for (long seed : told.seeds()) {
        List<Prediction> said = predictions(told, run(told, fold, seed));
        scanpaths.add(fold, Scores.of(said));
        participants.add(fold, Scores.of(Prediction.byParticipant(said)));
        print("%s fold %d seed %d: %s", name, fold, seed, Scores.of(said));
      }
    }
    print("%s per scanpath: %s", name, scanpaths.text());
    print("%s per participant: %s", name, participants.text());
  }

  private static FoldRun run(FoldArguments told, int fold, long seed) {
    return new FoldRun(told.file(), told.sets(), FOLDS, fold, seed);
  }

  private static PredictionFile file(FoldArguments told, FoldRun run) {
    String name = told.file().getFileName() + "-fold" + run.fold() + "-seed" + run.seed() + ".csv";
    return new PredictionFile(told.folder().resolve(name), run.fingerprint());
  }

  /** Those that were written before, or new ones. */
  private static List<Prediction> predictions(FoldArguments told, FoldRun run) throws IOException {
    PredictionFile file = file(told, run);
    Optional<List<Prediction>> written = file.read();
    if (written.isPresent()) {
      return written.get();
    }
    List<Prediction> said = run.test();
    file.write(said);
    return said;
  }

  private static void choose(FoldArguments told) {
    List<Means> scanpaths = new ArrayList<>();
    List<Means> participants = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int here = fold;
      for (long seed : told.seeds()) {
        run(told, fold, seed)
            .validate(
                (epoch, said) -> {
                  while (scanpaths.size() <= epoch) {
                    scanpaths.add(new Means());
                    participants.add(new Means());
                  }
                  scanpaths.get(epoch).add(here, Scores.of(said));
                  participants.get(epoch).add(here, Scores.of(Prediction.byParticipant(said)));
                });
      }
    }
    for (int epoch = 0; epoch < scanpaths.size(); epoch++) {
      print(
          "epochs %d: per scanpath %s; per participant %s",
          epoch + 1, scanpaths.get(epoch).text(), participants.get(epoch).text());
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
