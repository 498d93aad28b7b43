package io.fovea.scanpath;

/**
 * A class.
 *
 * @param index the class's place in the {@link LabelEncoding}
 */
public record ClassTarget(int index) implements Target {}
