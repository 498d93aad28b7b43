package io.fovea.wiring;

import io.fovea.config.ExperimentWriter;
import io.fovea.config.Kind;
import io.fovea.logging.RunPlugin;
import io.fovea.spec.Spec;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts that a record holds, at any depth, each once. */
final class UsedParts {
  private UsedParts() {}

  static List<RunPlugin> of(Record section) {
    Set<RunPlugin> used = new LinkedHashSet<>();
    collect(section, used);
    return List.copyOf(used);
  }

  private static void collect(Object value, Set<RunPlugin> used) {
    if (value instanceof Spec part) {
      used.add(RunPlugin.of(Kind.wordFor(part), part));
    }
    if (value instanceof Record section) {
      ExperimentWriter.values(section).forEach(inner -> collect(inner, used));
    } else if (value instanceof Collection<?> list) {
      list.forEach(inner -> collect(inner, used));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(inner -> collect(inner, used));
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(inner -> collect(inner, used));
    }
  }
}
