package io.fovea.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of names, each with its complaint. */
final class PartRules<S extends Spec> {
  /** Names without a dot are for parts from here. */
  private static final String OWN = "io.fovea.";

  private final String kind;
  private final Set<String> replaceable;

  /**
   * @param replaceable canonical names that any class may bear, because it takes a namesake's place
   */
  PartRules(String kind, Set<String> replaceable) {
    this.kind = kind;
    this.replaceable = Set.copyOf(replaceable);
  }

  /** Empty if the part's name is as it should be. */
  Optional<BrokenPart> complaint(Part<S> part) {
    String name;
    try {
      name = part.name();
    } catch (RuntimeException | LinkageError e) {
      return Optional.of(new BrokenPart(words(part) + ": its name() threw " + e));
    }
    if (name == null || !Names.isWellFormed(name)) {
      return Optional.of(
          new BrokenPart(
              Optional.ofNullable(name),
              "%s: the %s name '%s' is not snake_case".formatted(words(part), kind, name)));
    }
    if (!name.contains(".")
        && !replaceable.contains(Names.canonical(name))
        && !part.defaults().getClass().getName().startsWith(OWN)) {
      return Optional.of(
          new BrokenPart(
              Optional.of(name),
              "%s: the %s name '%s' is reserved for Fovea; a third party's name has a dot, for example"
                      .formatted(words(part), kind, name)
                  + " acme."
                  + name));
    }
    return Optional.empty();
  }

  BrokenPart namesakes(List<Part<S>> namesakes) {
    String name = namesakes.get(0).name();
    String count = namesakes.size() == 2 ? "two" : "" + namesakes.size();
    String all = namesakes.stream().map(PartRules::words).collect(Collectors.joining(" and "));
    return new BrokenPart(
        Optional.of(name), "%s %ss are named '%s': %s".formatted(count, kind, name, all));
  }

  private static String words(Part<?> part) {
    return part.defaults().getClass().getName() + " (" + part.origin() + ")";
  }
}
