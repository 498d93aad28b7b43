package io.fovea.spec;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of one kind, by name. Immutable.
 *
 * @param <S> the kind's SPI interface
 */
public final class Catalog<S extends Spec> {
  /** Names without a dot are for parts from here. */
  private static final String OWN = "io.fovea.";

  private final String kind;
  private final Map<String, Part<S>> parts = new TreeMap<>();

  /**
   * @param kind the word for the kind in messages, for example {@code layer}
   * @throws FoveaException if two parts share a name, a name is not well-formed, or a third party's
   *     has no dot
   */
  public Catalog(String kind, Collection<Part<S>> found) {
    this.kind = kind;
    found.forEach(this::add);
  }

  private void add(Part<S> part) {
    String name = part.name();
    if (!Names.isWellFormed(name)) {
      throw new FoveaException(
          "%s: the %s name '%s' is not snake_case".formatted(describe(part), kind, name));
    }
    if (!name.contains(".") && !part.defaults().getClass().getName().startsWith(OWN)) {
      throw new FoveaException(
          "%s: the %s name '%s' is reserved for Fovea; a third party's name has a dot, for example"
                  .formatted(describe(part), kind, name)
              + " acme."
              + name);
    }
    Part<S> twin = parts.putIfAbsent(Names.canonical(name), part);
    if (twin != null) {
      throw new FoveaException(
          "two %ss are named '%s': %s and %s"
              .formatted(kind, name, describe(twin), describe(part)));
    }
  }

  private String describe(Part<S> part) {
    return part.defaults().getClass().getName() + " (" + part.origin() + ")";
  }

  public String kind() {
    return kind;
  }

  /** All names, sorted. */
  public List<String> names() {
    return parts.values().stream().map(Part::name).sorted().toList();
  }

  /** All parts, sorted by name. */
  public List<Part<S>> parts() {
    return List.copyOf(parts.values());
  }

  /**
   * The default configuration of the part with this name.
   *
   * @throws FoveaException with a suggestion and the known names
   */
  public S get(String name) {
    Part<S> part = parts.get(Names.canonical(name));
    if (part == null) {
      throw new FoveaException(Suggestions.unknown(kind, name, names()));
    }
    return part.defaults();
  }
}
