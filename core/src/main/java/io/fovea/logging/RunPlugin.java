package io.fovea.logging;

import io.fovea.spec.Spec;

/**
 * A part that a run used.
 *
 * @param kind the word for its kind, for example {@code layer}
 * @param name its name in the experiment file, for example {@code vgg_block}
 * @param type its class, which says whose it is
 */
public record RunPlugin(String kind, String name, String type) {
  public static RunPlugin of(String kind, Spec part) {
    return new RunPlugin(kind, part.name(), part.getClass().getName());
  }
}
