package io.fovea.spec;

import java.util.List;

/**
 * What a search for the parts of one kind came to.
 *
 * @param parts those that could be made
 * @param broken those that could not, and plugins that could not be opened
 */
public record FoundParts<S extends Spec>(List<Part<S>> parts, List<BrokenPart> broken) {
  public FoundParts {
    parts = List.copyOf(parts);
    broken = List.copyOf(broken);
  }
}
