package io.fovea.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean" for every name that a person types. */
public final class Suggestions {
  private Suggestions() {}

  /** The known name that {@code typed} most likely stands for, if one is near enough. */
  public static Optional<String> didYouMean(String typed, Collection<String> known) {
    String from = Names.canonical(typed);
    // Any two one-letter names are one letter apart: only case may differ then.
    int limit = from.length() <= 1 ? 0 : Math.max(1, (from.length() + 1) / 3);
    var distance = new LevenshteinDistance(limit);
    return known.stream()
        .filter(name -> near(distance, from, name) >= 0)
        .min(
            Comparator.<String>comparingInt(name -> near(distance, from, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int near(LevenshteinDistance distance, String from, String name) {
    return distance.apply(from, Names.canonical(name));
  }

  /**
   * For example: no layer 'VGG_blok'; did you mean 'vgg_block'? known: [resnet_block, vgg_block].
   */
  public static String unknown(String kind, String typed, Collection<String> known) {
    String hint = didYouMean(typed, known).map(name -> "did you mean '" + name + "'? ").orElse("");
    return "no " + kind + " '" + typed + "'; " + hint + "known: " + known;
  }
}
