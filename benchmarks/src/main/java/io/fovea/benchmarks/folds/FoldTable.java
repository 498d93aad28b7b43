package io.fovea.benchmarks.folds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Scores of one experiment over folds by participant and seeds. Arguments: the mode, the
 * experiment's file, a folder for the predictions, seeds with commas between them, then settings
 * over the file's ({@code path=value}).
 *
 * <ul>
 *   <li>{@code test}: trains on four folds of five, looks at the fifth once, for each fold and
 *       seed; what is there already is not done again. Prints mean and standard error over the
 *       folds (seeds averaged within each).
 *   <li>{@code choose}: for choosing settings and the number of epochs; trains on three quarters of
 *       the four folds' participants and prints, epoch by epoch, the scores on the last quarter,
 *       averaged over the folds. No held-out fold is looked at.
 * </ul>
 */
public final class FoldTable {
  private static final int FOLDS = 5;

  private FoldTable() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    Path folder = Path.of(args[2]);
    long[] seeds = Arrays.stream(args[3].split(",", -1)).mapToLong(Long::parseLong).toArray();
    List<String> sets = List.of(args).subList(4, args.length);
    switch (args[0]) {
      case "test" -> test(file, sets, Files.createDirectories(folder), seeds);
      case "choose" -> choose(file, sets, seeds);
      default -> throw new IllegalArgumentException("test or choose, got " + args[0]);
    }
  }

  private static void test(Path file, List<String> sets, Path folder, long[] seeds)
      throws IOException {
    Means scanpaths = new Means();
    Means participants = new Means();
    for (int fold = 0; fold < FOLDS; fold++) {
      for (long seed : seeds) {
        String name = file.getFileName() + "-fold" + fold + "-seed" + seed + ".csv";
        List<Prediction> said =
            predictions(folder.resolve(name), new FoldRun(file, sets, FOLDS, fold, seed));
        scanpaths.add(fold, Scores.of(said));
        participants.add(fold, Scores.of(Prediction.byParticipant(said)));
        print("%s fold %d seed %d: %s", file.getFileName(), fold, seed, Scores.of(said));
      }
    }
    print("%s per scanpath: %s", file.getFileName(), scanpaths.text());
    print("%s per participant: %s", file.getFileName(), participants.text());
  }

  /** Those that were written before, or new ones. */
  private static List<Prediction> predictions(Path csv, FoldRun run) throws IOException {
    if (Files.exists(csv)) {
      return Files.readAllLines(csv).stream().skip(1).map(FoldTable::prediction).toList();
    }
    List<Prediction> said = run.test();
    List<String> lines = new ArrayList<>(List.of("participant,truth,probability"));
    said.forEach(p -> lines.add(p.participant() + "," + p.truth() + "," + p.probability()));
    Path draft = csv.resolveSibling(csv.getFileName() + ".draft");
    Files.write(draft, lines);
    Files.move(draft, csv);
    return said;
  }

  private static Prediction prediction(String line) {
    String[] cells = line.split(",", -1);
    return new Prediction(cells[0], Integer.parseInt(cells[1]), Double.parseDouble(cells[2]));
  }

  private static void choose(Path file, List<String> sets, long[] seeds) {
    List<Means> scanpaths = new ArrayList<>();
    List<Means> participants = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int here = fold;
      for (long seed : seeds) {
        new FoldRun(file, sets, FOLDS, fold, seed)
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
