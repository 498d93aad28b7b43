package io.fovea.spec;

/**
 * A part's configuration: what a plugin author writes and an experiment file names.
 *
 * <p>A part is one public record. Its components are the typed settings, its public no-argument
 * constructor holds the defaults, its compact constructor holds the rules (see {@link Check}), and
 * the one {@code create} method of its kind makes the working thing. The instance that {@link
 * java.util.ServiceLoader} makes is the default configuration; an experiment file is laid over it.
 */
public interface Spec {
  /**
   * The part's name in {@code snake_case}, for example {@code vgg_block}. Looked up ignoring case
   * and the difference between {@code -} and {@code _}. A third party's name has a dot ({@code
   * acme.density}); names without a dot are reserved for Fovea.
   */
  String name();
}
