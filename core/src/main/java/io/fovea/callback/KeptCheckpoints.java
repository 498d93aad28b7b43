package io.fovea.callback;

import io.fovea.state.State;
import io.fovea.state.Stateful;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files are kept, by name, each with the value that it was kept for. */
final class KeptCheckpoints implements Stateful {
  private final Mode mode;
  private final int most;
  private final Map<String, Double> kept = new LinkedHashMap<>();
  private final List<String> doomed = new ArrayList<>();

  /**
   * @param most how many are kept, -1 for all
   */
  KeptCheckpoints(Mode mode, int most) {
    this.mode = mode;
    this.most = most;
  }

  /** Whether a file of this value would be kept; NaN counts as worst. */
  boolean wants(double value) {
    return most == -1
        || kept.size() < most
        || (most > 0 && mode.isBetter(rank(value), rank(kept.get(worst()))));
  }

  private double rank(double value) {
    return Double.isNaN(value) ? mode.worst() : value;
  }

  /** Keeps a file; gives the one that goes for it. */
  Optional<String> keep(String file, double value) {
    Optional<String> goes =
        most != -1 && kept.size() >= most ? Optional.of(worst()) : Optional.empty();
    goes.ifPresent(kept::remove);
    kept.put(file, value);
    return goes;
  }

  /** Keeps this file in place of all others, which go. */
  List<String> keepOnly(String file) {
    List<String> others = new ArrayList<>(kept.keySet());
    others.remove(file);
    kept.clear();
    kept.put(file, 0.0);
    return others;
  }

  /** The worst, of equal ones the newest: an older file is not replaced by one no better. */
  private String worst() {
    String worst = null;
    for (Map.Entry<String, Double> file : kept.entrySet()) {
      if (worst == null || !mode.isBetter(rank(file.getValue()), rank(kept.get(worst)))) {
        worst = file.getKey();
      }
    }
    return worst;
  }

  /** The best, of equal ones the oldest; empty where nothing is kept. */
  Optional<String> best() {
    String best = null;
    for (Map.Entry<String, Double> file : kept.entrySet()) {
      if (best == null || mode.isBetter(rank(file.getValue()), rank(kept.get(best)))) {
        best = file.getKey();
      }
    }
    return Optional.ofNullable(best);
  }

  boolean has(String file) {
    return kept.containsKey(file);
  }

  /** Files that go as soon as the next one is written; a resumed run finishes what was begun. */
  List<String> doomed() {
    return doomed;
  }

  @Override
  public State state() {
    return State.builder()
        .putTexts("files", List.copyOf(kept.keySet()))
        .putNumbers("values", List.copyOf(kept.values()))
        .putTexts("doomed", doomed)
        .build();
  }

  @Override
  public void restore(State state) {
    List<String> files = state.texts("files");
    List<Double> values = state.numbers("values");
    kept.clear();
    for (int i = 0; i < files.size(); i++) {
      kept.put(files.get(i), values.get(i));
    }
    doomed.clear();
    doomed.addAll(state.texts("doomed"));
  }

  /** Forgets files that are not there (another folder, or deleted by hand). */
  List<String> forgetAllBut(List<String> present) {
    List<String> missing = new ArrayList<>(kept.keySet());
    missing.removeAll(present);
    missing.forEach(kept::remove);
    return missing;
  }

  List<String> files() {
    return List.copyOf(kept.keySet());
  }
}
