package io.fovea.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of names, each with its complaint. */
final class PartRules<S extends Spec> {
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
      return Optional.of(BrokenPart.of(part, "its name() threw " + e));
    }
    if (name == null || !Names.isWellFormed(name)) {
      return Optional.of(
          BrokenPart.of(part, "the %s name '%s' is not snake_case".formatted(kind, name)));
    }
    if (!name.contains(".") && !replaceable.contains(Names.canonical(name)) && !part.isOwn()) {
      return Optional.of(
          BrokenPart.of(
              part,
              "the %s name '%s' is reserved for Fovea; a third party's name has a dot, for example acme.%s"
                  .formatted(kind, name, name)));
    }
    return Optional.empty();
  }

  BrokenPart namesakes(List<Part<S>> namesakes) {
    String name = namesakes.get(0).name();
    String count = namesakes.size() == 2 ? "two" : "" + namesakes.size();
    String all = namesakes.stream().map(Part::words).collect(Collectors.joining(" and "));
    return new BrokenPart(
        Optional.of(name), "%s %ss are named '%s': %s".formatted(count, kind, name, all));
  }
}
