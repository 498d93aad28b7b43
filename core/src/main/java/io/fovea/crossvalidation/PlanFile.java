package io.fovea.crossvalidation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.fovea.logging.AtomicFiles;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code plan.json} in a cross-validation's folder: from which settings everything there comes.
 * More repeats or other seeds may be asked for later; what is there already stays. Everything else
 * must be as it was.
 *
 * @param splitSeed of the first division
 * @param folds how many each division has
 * @param settings of the experiment, by path
 */
record PlanFile(long splitSeed, int folds, Map<String, String> settings) {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String NAME = "plan.json";

  static PlanFile of(CvPlan plan) {
    return new PlanFile(plan.splitSeed(), plan.folds(), new TreeMap<>(plan.settings()));
  }

  /**
   * Writes the plan, or sees that the one that is there is the same.
   *
   * @throws FoveaException if it is another one, with every setting that changed
   */
  static void agree(CvPlan plan) {
    Path file = plan.folder().resolve(NAME);
    PlanFile now = of(plan);
    if (!Files.exists(file)) {
      AtomicFiles.writeText(file, out -> out.append(GSON.toJson(now)).append('\n'));
      return;
    }
    List<String> changes = read(file).changes(now);
    if (!changes.isEmpty()) {
      throw new FoveaException(
          "%s was begun with other settings; choose another --out, or set them back:\n  %s"
              .formatted(plan.folder(), String.join("\n  ", changes)));
    }
  }

  private static PlanFile read(Path file) {
    try {
      PlanFile plan = GSON.fromJson(Files.readString(file), PlanFile.class);
      if (plan == null || plan.settings() == null) {
        throw new FoveaException(file + " is damaged: it holds no settings");
      }
      return plan;
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", file, e);
    } catch (JsonParseException e) {
      throw new FoveaException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  /** For example: optimizer.learning_rate was 0.001, is 0.01. */
  List<String> changes(PlanFile now) {
    List<String> changes = new ArrayList<>();
    change(changes, "data.split_seed", "" + splitSeed, "" + now.splitSeed);
    change(changes, "number of folds", "" + folds, "" + now.folds);
    TreeSet<String> paths = new TreeSet<>(settings.keySet());
    paths.addAll(now.settings.keySet());
    for (String path : paths) {
      String missing = "not there";
      change(
          changes,
          path,
          settings.getOrDefault(path, missing),
          now.settings.getOrDefault(path, missing));
    }
    return changes;
  }

  private static void change(List<String> changes, String what, String was, String is) {
    if (!was.equals(is)) {
      changes.add("%s was %s, is %s".formatted(what, was, is));
    }
  }
}
