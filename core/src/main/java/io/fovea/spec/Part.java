package io.fovea.spec;

/**
 * A part that was found: its default configuration and where it came from.
 *
 * @param defaults the instance of the no-argument constructor
 * @param origin the jar or folder it was loaded from, for messages
 */
public record Part<S extends Spec>(S defaults, String origin) {
  public String name() {
    return defaults.name();
  }
}
