package io.fovea.config;

import io.fovea.spec.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was written, each value with its origin, before it is known what it should be. Immutable.
 */
sealed interface Tree {
  Origin origin();

  /** What this is, for "expected ..., got ...". */
  String words();

  /** Settings by name, as written. */
  record Mapping(Origin origin, List<Entry> entries) implements Tree {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The entry with this name, as names of settings are compared. */
    Optional<Entry> entry(String name) {
      return entries.stream().filter(entry -> entry.isFor(name)).findFirst();
    }

    /** With an entry replaced in its place, or added at the end. */
    Mapping with(Entry replacement) {
      List<Entry> changed = new ArrayList<>();
      boolean replaced = false;
      for (Entry entry : entries) {
        boolean same = entry.isFor(replacement.key());
        changed.add(same ? replacement : entry);
        replaced |= same;
      }
      if (!replaced) {
        changed.add(replacement);
      }
      return new Mapping(origin, changed);
    }

    Mapping without(Entry entry) {
      return new Mapping(origin, entries.stream().filter(other -> !other.equals(entry)).toList());
    }

    @Override
    public String words() {
      return "a map";
    }
  }

  /** One setting of a mapping. */
  record Entry(String key, Origin origin, Tree value) {
    boolean isFor(String name) {
      return Names.canonical(key).equals(Names.canonical(name));
    }
  }

  /** A list. */
  record Sequence(Origin origin, List<Tree> items) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String words() {
      return "a list";
    }
  }

  /** A single value, as written. */
  record Scalar(Origin origin, Form form, String text) implements Tree {
    @Override
    public String words() {
      return switch (form) {
        case TEXT -> "the text \"" + text + "\"";
        case NOTHING -> "nothing";
        case WHOLE, REAL -> "the number " + text;
        case TRUTH -> text;
      };
    }
  }

  /** What YAML 1.2 takes a single value for. */
  enum Form {
    TEXT,
    WHOLE,
    REAL,
    TRUTH,
    NOTHING
  }
}
