package io.fovea.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part, or a whole plugin, that cannot be used. It stands in nobody's way until it is asked for.
 *
 * @param name the part's name; empty where it was not learned, because the part could not be made
 * @param message which class of which jar, why, and what to do
 */
public record BrokenPart(Optional<String> name, String message) {
  /** Of a name that was not learned. */
  public BrokenPart(String message) {
    this(Optional.empty(), message);
  }

  /** A part that was made, whether or not it can say its name. */
  public static BrokenPart of(Part<?> part, String why) {
    String name;
    try {
      name = part.name();
    } catch (RuntimeException | LinkageError e) {
      name = null;
    }
    return new BrokenPart(Optional.ofNullable(name), part.words() + ": " + why);
  }

  /** What to say of a name that no sound part has: why it is broken, or what might be meant. */
  public static FoveaException unknown(
      String kind, String name, List<String> known, List<BrokenPart> broken) {
    for (BrokenPart each : broken) {
      if (each.isNamed(name)) {
        return new FoveaException(each.message());
      }
    }
    String nameless =
        broken.stream()
            .filter(each -> each.name().isEmpty())
            .map(each -> "; not usable: " + each.message())
            .collect(Collectors.joining());
    String elsewhere =
        name.contains(".") ? "; it is a plugin's: is its jar on the plugin path?" : "";
    return new FoveaException(Suggestions.unknown(kind, name, known) + elsewhere + nameless);
  }

  /** Whether it is known to have this name, however it is spelled. */
  boolean isNamed(String other) {
    return name.map(Names::canonical).filter(Names.canonical(other)::equals).isPresent();
  }
}
