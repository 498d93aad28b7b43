package io.fovea.spec;

import java.util.Optional;

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

  /** Whether it is known to have this name, however it is spelled. */
  public boolean isNamed(String other) {
    return name.map(Names::canonical).filter(Names.canonical(other)::equals).isPresent();
  }
}
