package io.fovea.crossvalidation;

import java.nio.file.Path;
import java.util.List;

/**
 * One training that is to be done.
 *
 * @param title for a person, for example {@code fold 2 repeat 0 seed 42}
 * @param experiment the experiment's file
 * @param folder where the run writes, exactly
 * @param sets settings over those of the file, {@code path=value}, in this order
 * @param test whether the test part is measured at the end
 * @param settings a hash of everything that decides what comes out, see {@link CvPlan}
 */
public record RunTask(
    String title, Path experiment, Path folder, List<String> sets, boolean test, String settings) {
  public RunTask {
    sets = List.copyOf(sets);
  }

  /** What the run says while it runs, beside its folder, so that a new start keeps the folder's. */
  public Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  /** From which settings the folder comes and who works in it. */
  Path marker() {
    return folder.resolveSibling(folder.getFileName() + ".json");
  }
}
