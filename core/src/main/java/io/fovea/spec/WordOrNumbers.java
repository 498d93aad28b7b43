package io.fovea.spec;

import java.util.List;

/**
 * A record that experiment files write as one word or as a list of numbers, not as a map of
 * settings. Its components are {@code (String word, List<Double> numbers)} in this order, of which
 * the one that was not written is empty; its compact constructor holds the rules.
 */
public interface WordOrNumbers {
  /** Empty where numbers are given. */
  String word();

  /** Empty where a word is given. */
  List<Double> numbers();

  /** As experiment files write it. */
  default Object written() {
    return word().isEmpty() ? numbers() : word();
  }
}
