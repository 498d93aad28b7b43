package io.fovea.crossvalidation;

import java.util.List;

/**
 * What a sweep chose for one fold.
 *
 * @param sets the settings, {@code path=value}
 * @param score the validation metric by which they were the best
 * @param epochs how many epochs the best was trained to tell
 * @param trials how many settings were tried
 */
public record Choice(List<String> sets, double score, int epochs, int trials) {
  public Choice {
    sets = List.copyOf(sets);
  }
}
