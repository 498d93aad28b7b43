package io.fovea.config;

import io.fovea.config.Tree.Entry;
import io.fovea.config.Tree.Form;
import io.fovea.config.Tree.Mapping;
import io.fovea.config.Tree.Scalar;
import io.fovea.spec.Catalog;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Spec;
import java.util.List;
import java.util.Optional;

/**
 * Finds a part by its name and lays the written settings over its defaults. A part without settings
 * may be its bare name. Where the setting has a default part, the name may be left out.
 */
final class PartBinder {
  private static final String NAME = "name";

  private final Parts parts;
  private final RecordBinder records;
  private final Problems problems;

  PartBinder(Parts parts, RecordBinder records, Problems problems) {
    this.parts = parts;
    this.records = records;
    this.problems = problems;
  }

  /** Empty, with problems added, if there is no such part or its settings are wrong. */
  <S extends Spec> Optional<Spec> bind(Class<S> kind, Tree value, Spec defaults, String path) {
    Catalog<S> catalog = parts.catalog(kind);
    if (value instanceof Scalar name && name.form() == Form.TEXT) {
      return find(catalog, name, path)
          .flatMap(part -> configure(part, new Mapping(name.origin(), List.of()), path));
    }
    if (!(value instanceof Mapping map)) {
      problems.add(
          value.origin(),
          path,
          "expected a %s (its name, or a map with its name), got %s"
              .formatted(catalog.kind(), value.words()));
      return Optional.empty();
    }
    Optional<Entry> name = map.entry(NAME);
    if (name.isEmpty() && defaults != null) {
      return configure(defaults, map, path);
    }
    if (name.isEmpty()) {
      problems.add(
          map.origin(),
          path + "." + NAME,
          "missing: which %s? known: %s".formatted(catalog.kind(), catalog.names()));
      return Optional.empty();
    }
    return find(catalog, name.get().value(), path + "." + NAME)
        .flatMap(part -> configure(part, map.without(name.get()), path));
  }

  private <S extends Spec> Optional<Spec> find(Catalog<S> catalog, Tree name, String path) {
    if (!(name instanceof Scalar scalar && scalar.form() == Form.TEXT)) {
      problems.add(
          name.origin(),
          path,
          "expected the name of a %s, got %s".formatted(catalog.kind(), name.words()));
      return Optional.empty();
    }
    try {
      return Optional.of(catalog.get(scalar.text()));
    } catch (FoveaException e) {
      problems.add(name.origin(), path, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Spec> configure(Spec part, Mapping settings, String path) {
    if (part instanceof Record configurable) {
      return records
          .bind(configurable.getClass(), settings, configurable, path)
          .map(made -> (Spec) made);
    }
    settings
        .entries()
        .forEach(
            entry ->
                problems.add(
                    entry.origin(), path + "." + entry.key(), part.name() + " has no settings"));
    return settings.entries().isEmpty() ? Optional.of(part) : Optional.empty();
  }
}
