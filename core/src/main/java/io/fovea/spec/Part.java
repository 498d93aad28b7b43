package io.fovea.spec;

/**
 * A part that was found: its default configuration and where it came from.
 *
 * @param defaults the instance of the no-argument constructor
 * @param origin the jar or folder it was loaded from, for messages
 */
public record Part<S extends Spec>(S defaults, String origin) {
  /** Classes from here. */
  private static final String OWN = "io.fovea.";

  public String name() {
    return defaults.name();
  }

  /** Whether it is Fovea's own, not a third party's. */
  public boolean isOwn() {
    return defaults.getClass().getName().startsWith(OWN);
  }

  /** For messages: {@code acme.Density (density.jar)}. */
  String words() {
    return defaults.getClass().getName() + " (" + origin + ")";
  }
}
