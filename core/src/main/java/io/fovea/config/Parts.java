package io.fovea.config;

import io.fovea.spec.Catalog;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import io.fovea.spec.Part;
import io.fovea.spec.PartFinder;
import io.fovea.spec.Spec;
import io.fovea.spec.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every part that an experiment may name, one {@link Catalog} for each {@link Kind}. Immutable. */
public final class Parts {
  private final Map<Class<?>, Catalog<?>> catalogs = new LinkedHashMap<>();

  private Parts(Collection<Part<?>> found) {
    Kind.ALL.forEach(kind -> catalogs.put(kind.type(), catalogOf(kind, found)));
  }

  private static <S extends Spec> Catalog<S> catalogOf(Kind<S> kind, Collection<Part<?>> found) {
    List<Part<S>> ofKind = new ArrayList<>();
    for (Part<?> part : found) {
      if (kind.type().isInstance(part.defaults())) {
        ofKind.add(new Part<>(kind.type().cast(part.defaults()), part.origin()));
      }
    }
    return new Catalog<>(kind.word(), ofKind);
  }

  /**
   * The parts that services files list.
   *
   * @throws FoveaException if two of one kind share a name (both classes and jars are named), or
   *     one cannot be loaded
   */
  public static Parts find(ClassLoader loader) {
    PartFinder finder = new PartFinder(loader);
    List<Part<?>> found = new ArrayList<>();
    Kind.ALL.forEach(kind -> found.addAll(finder.find(kind.type())));
    return new Parts(found);
  }

  /** Exactly these parts, each in its default configuration. */
  public static Parts of(Spec... defaults) {
    return new Parts(parts(List.of(defaults)));
  }

  private static List<Part<?>> parts(Collection<? extends Spec> defaults) {
    List<Part<?>> parts = new ArrayList<>();
    defaults.forEach(spec -> parts.add(new Part<>(spec, PartFinder.originOf(spec.getClass()))));
    return parts;
  }

  /** These parts and those; one of {@code others} takes the place of its namesake here. */
  public Parts with(Collection<? extends Spec> others) {
    List<Part<?>> all = parts(others);
    for (Catalog<?> catalog : catalogs.values()) {
      for (Part<?> mine : catalog.parts()) {
        if (others.stream().noneMatch(other -> replaces(other, mine.defaults()))) {
          all.add(mine);
        }
      }
    }
    return new Parts(all);
  }

  private static boolean replaces(Spec other, Spec mine) {
    return Kind.wordFor(other).equals(Kind.wordFor(mine))
        && Names.canonical(other.name()).equals(Names.canonical(mine.name()));
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

  /**
   * Descriptions of the parts of any kind with this name.
   *
   * @throws FoveaException if there is none, with a suggestion
   */
  public List<PartDescription> describe(String name) {
    List<PartDescription> all = new ArrayList<>();
    for (Catalog<?> catalog : catalogs.values()) {
      catalog.parts().forEach(part -> all.add(PartDescription.of(catalog.kind(), part)));
    }
    List<PartDescription> named =
        all.stream()
            .filter(part -> Names.canonical(part.name()).equals(Names.canonical(name)))
            .toList();
    if (named.isEmpty()) {
      List<String> names = all.stream().map(PartDescription::name).sorted().distinct().toList();
      throw new FoveaException(Suggestions.unknown("part", name, names));
    }
    return named;
  }
}
