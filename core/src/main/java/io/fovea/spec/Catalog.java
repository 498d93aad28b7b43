package io.fovea.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parts of one kind, by name. Immutable.
 *
 * @param <S> the kind's SPI interface
 */
public final class Catalog<S extends Spec> {
  private final String kind;
  private final Map<String, Part<S>> parts = new TreeMap<>();
  private final List<BrokenPart> broken = new ArrayList<>();

  /**
   * A catalog in which every part must be sound.
   *
   * @param kind the word for the kind in messages, for example {@code layer}
   * @throws FoveaException if two parts share a name, a name is not well-formed, or a third party's
   *     has no dot
   */
  public Catalog(String kind, Collection<Part<S>> found) {
    this(kind, new FoundParts<>(List.copyOf(found), List.of()));
    if (!broken.isEmpty()) {
      throw new FoveaException(broken.get(0).message());
    }
  }

  /** A catalog in which a broken part fails only those who ask for it. */
  public Catalog(String kind, FoundParts<S> found) {
    this(kind, found, Set.of());
  }

  private Catalog(String kind, FoundParts<S> found, Set<String> replaceable) {
    this.kind = kind;
    PartRules<S> rules = new PartRules<>(kind, replaceable);
    Map<String, List<Part<S>>> byName = new TreeMap<>();
    for (Part<S> part : found.parts()) {
      Optional<BrokenPart> complaint = rules.complaint(part);
      complaint.ifPresent(broken::add);
      if (complaint.isEmpty()) {
        byName.computeIfAbsent(Names.canonical(part.name()), n -> new ArrayList<>()).add(part);
      }
    }
    byName.forEach(
        (name, namesakes) -> {
          if (namesakes.size() == 1) {
            parts.put(name, namesakes.get(0));
          } else {
            broken.add(rules.namesakes(namesakes));
          }
        });
    broken.addAll(found.broken());
  }

  /**
   * These parts and those, one of which takes the place of its namesake here, so that also a part
   * of Fovea's own can be replaced or wrapped.
   *
   * @throws FoveaException if two of {@code others} share a name, or a name is wrong
   */
  public Catalog<S> with(Collection<Part<S>> others) {
    Set<String> known = new HashSet<>(parts.keySet());
    broken.forEach(each -> each.name().map(Names::canonical).ifPresent(known::add));
    FoundParts<S> all = new FoundParts<>(List.copyOf(others), List.of());
    Catalog<S> added = new Catalog<>(kind, all, known);
    if (!added.broken.isEmpty()) {
      throw new FoveaException(added.broken.get(0).message());
    }
    Catalog<S> both = new Catalog<>(kind, List.of());
    both.parts.putAll(parts);
    both.parts.putAll(added.parts);
    broken.stream()
        .filter(each -> added.names().stream().noneMatch(each::isNamed))
        .forEach(both.broken::add);
    return both;
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

  /** What was found and cannot be used. */
  public List<BrokenPart> broken() {
    return List.copyOf(broken);
  }

  /**
   * The default configuration of the part with this name.
   *
   * @throws FoveaException if it is broken, saying why; if it is unknown, with a suggestion, the
   *     known names, and what is broken and might be meant
   */
  public S get(String name) {
    Part<S> part = parts.get(Names.canonical(name));
    if (part != null) {
      return part.defaults();
    }
    throw BrokenPart.unknown(kind, name, names(), broken);
  }
}
