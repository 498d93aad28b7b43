package io.fovea.config;

import io.fovea.spec.BrokenPart;
import io.fovea.spec.Catalog;
import io.fovea.spec.FoundParts;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import io.fovea.spec.Part;
import io.fovea.spec.PartFinder;
import io.fovea.spec.PluginLoader;
import io.fovea.spec.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every part that an experiment may name, one {@link Catalog} for each {@link Kind}. Immutable. */
public final class Parts {
  private final Map<Class<?>, Catalog<?>> catalogs = new LinkedHashMap<>();

  private Parts() {}

  /**
   * The parts that services files list. One that is broken, or whose name another one has too,
   * fails only who asks for it; {@link #broken()} tells of all.
   */
  public static Parts find(ClassLoader loader) {
    PartFinder finder = new PartFinder(loader);
    Parts parts = new Parts();
    List<BrokenPart> misspelt =
        loader instanceof PluginLoader plugins
            ? plugins.misspelt(Kind.ALL.stream().map(Kind::type).toList())
            : List.of(); // of whichever kind
    Kind.ALL.forEach(kind -> parts.search(kind, finder, misspelt));
    return parts;
  }

  /**
   * Why no experiment file could say all settings of a part: a type that is not known, a name that
   * is taken. Empty if one can. Third parties' parts are asked when they are found; ours, which
   * would cost 40 ms at each start, by their contract.
   */
  public static Optional<String> complaint(Spec part) {
    return PartTypes.complaint(part);
  }

  /** A part of which no file could say everything is broken, too. */
  private <S extends Spec> void search(Kind<S> kind, PartFinder finder, List<BrokenPart> misspelt) {
    FoundParts<S> found = finder.search(kind.type());
    List<Part<S>> sound = new ArrayList<>();
    List<BrokenPart> broken = new ArrayList<>(found.broken());
    broken.addAll(misspelt);
    for (Part<S> part : found.parts()) {
      Optional<String> why = part.isOwn() ? Optional.empty() : complaint(part.defaults());
      why.ifPresentOrElse(words -> broken.add(BrokenPart.of(part, words)), () -> sound.add(part));
    }
    put(kind, new FoundParts<>(sound, broken));
  }

  private <S extends Spec> void put(Kind<S> kind, FoundParts<S> found) {
    catalogs.put(kind.type(), new Catalog<>(kind.word(), found));
  }

  /**
   * Exactly these parts, each in its default configuration.
   *
   * @throws FoveaException if two of one kind share a name, or a name is wrong
   */
  public static Parts of(Spec... defaults) {
    return none().with(List.of(defaults));
  }

  private static Parts none() {
    Parts none = new Parts();
    Kind.ALL.forEach(kind -> none.put(kind, new FoundParts<>(List.of(), List.of())));
    return none;
  }

  /**
   * These parts and those; one of {@code others} takes the place of its namesake here.
   *
   * @throws FoveaException if two of {@code others} of one kind share a name, or a name is wrong
   */
  public Parts with(Collection<? extends Spec> others) {
    Parts both = new Parts();
    Kind.ALL.forEach(kind -> both.merge(kind, this, others));
    return both;
  }

  private <S extends Spec> void merge(
      Kind<S> kind, Parts first, Collection<? extends Spec> others) {
    List<Part<S>> added = new ArrayList<>();
    for (Spec other : others) {
      if (kind.type().isInstance(other)) {
        added.add(new Part<>(kind.type().cast(other), PartFinder.originOf(other.getClass())));
      }
    }
    catalogs.put(kind.type(), first.catalog(kind.type()).with(added));
  }

  /** One kind's parts, by its SPI interface. */
  @SuppressWarnings("unchecked") // the constructor puts a catalog under its own interface
  public <S extends Spec> Catalog<S> catalog(Class<S> type) {
    Catalog<?> catalog = catalogs.get(type);
    if (catalog == null) {
      throw new FoveaException(type.getName() + " is no kind of part");
    }
    return (Catalog<S>) catalog;
  }

  /** All kinds, in the order in which data pass them. */
  public List<Catalog<?>> catalogs() {
    return List.copyOf(catalogs.values());
  }

  /** What was found and cannot be used, each once. */
  public List<BrokenPart> broken() {
    return catalogs.values().stream()
        .flatMap(catalog -> catalog.broken().stream())
        .distinct()
        .toList();
  }

  /**
   * Descriptions of the parts of any kind with this name.
   *
   * @throws FoveaException if there is none, with a suggestion; if it is broken, saying why
   */
  public List<PartDescription> describe(String name) {
    List<PartDescription> named = new ArrayList<>();
    for (Catalog<?> catalog : catalogs.values()) {
      catalog.parts().stream()
          .filter(part -> Names.canonical(part.name()).equals(Names.canonical(name)))
          .forEach(part -> named.add(PartDescription.of(catalog.kind(), part)));
    }
    if (named.isEmpty()) {
      List<String> names =
          catalogs.values().stream()
              .flatMap(it -> it.names().stream())
              .sorted()
              .distinct()
              .toList();
      throw BrokenPart.unknown("part", name, names, broken());
    }
    return named;
  }
}
