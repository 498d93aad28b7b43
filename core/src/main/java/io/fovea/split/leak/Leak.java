package io.fovea.split.leak;

/**
 * A way in which results would say more than a model can do.
 *
 * @param name one of {@link LeakCheck#names()}
 * @param what what was found: which participants, keys or columns, with counts and a few examples
 */
public record Leak(String name, String what) {}
