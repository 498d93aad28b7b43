package io.fovea.config;

import io.fovea.config.Tree.Entry;
import io.fovea.config.Tree.Mapping;
import io.fovea.spec.RecordShape;
import io.fovea.spec.Required;
import io.fovea.spec.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Lays written settings over a record's default values and makes the record anew. */
final class RecordBinder {
  private final ValueBinder values;
  private final Problems problems;

  RecordBinder(ValueBinder values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  /**
   * Empty, with problems added, if a setting is unknown, missing or wrong.
   *
   * @param defaults what is laid under; null for the no-argument constructor's values
   */
  <R extends Record> Optional<R> bind(
      Class<? extends R> type, Tree value, Record defaults, String path) {
    if (!(value instanceof Mapping given)) {
      problems.add(value.origin(), path, "expected a map of settings, got " + value.words());
      return Optional.empty();
    }
    RecordShape<R> shape = RecordShape.of(type);
    Record under = defaults != null ? defaults : shape.defaults().orElse(null);
    List<Entry> entries = new ArrayList<>();
    boolean known = match(shape, given, path, entries);
    Object[] arguments = new Object[entries.size()];
    boolean whole = true;
    for (int i = 0; i < arguments.length; i++) {
      RecordShape.Setting setting = shape.settings().get(i);
      arguments[i] = under == null ? null : setting.of(under);
      if (entries.get(i) != null) {
        Optional<Object> bound =
            values.bind(
                setting.type(), entries.get(i).value(), arguments[i], join(path, setting.name()));
        whole &= bound.isPresent() && isSomething(setting, bound.get(), entries.get(i), path);
        arguments[i] = bound.orElse(arguments[i]);
      } else if (under == null || setting.isAnnotated(Required.class)) {
        problems.add(given.origin(), join(path, setting.name()), "missing" + setting.docHint());
        whole = false;
      }
    }
    if (!whole && under == null) {
      return Optional.empty();
    }
    // Even where something is wrong already: the rules of the other settings are told now.
    return new RecordMaker<>(shape, problems, given, path)
        .make(arguments, entries, under, known && whole);
  }

  /** An empty list is not what {@link Required} asks for. */
  private boolean isSomething(RecordShape.Setting setting, Object bound, Entry entry, String path) {
    boolean nothing =
        setting.isAnnotated(Required.class)
            && bound instanceof Collection<?> list
            && list.isEmpty();
    if (nothing) {
      problems.add(
          entry.origin(),
          join(path, setting.name()),
          "must not be empty, got []" + setting.docHint());
    }
    return !nothing;
  }

  /** Puts each setting's entry, or null, into {@code entries}; false if one is unknown or twice. */
  private boolean match(RecordShape<?> shape, Mapping given, String path, List<Entry> entries) {
    shape.settings().forEach(setting -> entries.add(null));
    boolean clean = true;
    for (Entry entry : given.entries()) {
      int index = shape.indexOf(entry.key());
      if (index < 0) {
        problems.add(
            entry.origin(),
            join(path, entry.key()),
            Suggestions.unknown("setting", entry.key(), shape.names()));
        clean = false;
      } else if (entries.get(index) != null) {
        problems.add(
            entry.origin(),
            join(path, entry.key()),
            "the same setting as '" + entries.get(index).key() + "' before it");
        clean = false;
      } else {
        entries.set(index, entry);
      }
    }
    return clean;
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
