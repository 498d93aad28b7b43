package io.fovea.logging;

import io.fovea.spec.Spec;
import java.util.Optional;

/**
 * A part that a run used.
 *
 * @param kind the word for its kind, for example {@code layer}
 * @param name its name in the experiment file, for example {@code vgg_block}
 * @param type its class, which says whose it is
 * @param version of the jar that it comes from, if that says one
 */
public record RunPlugin(String kind, String name, String type, Optional<String> version) {
  public RunPlugin(String kind, String name, String type) {
    this(kind, name, type, Optional.empty());
  }

  public static RunPlugin of(String kind, Spec part) {
    Class<?> type = part.getClass();
    Optional<String> version = Optional.ofNullable(type.getPackage().getImplementationVersion());
    return new RunPlugin(kind, part.name(), type.getName(), version);
  }
}
