package io.fovea.split;

import java.util.Optional;
import java.util.SortedSet;

/** What a result means where people stand on two sides of a split. The only home of these words. */
public final class SharedParticipants {
  private SharedParticipants() {}

  /** A warning; empty if every participant stands in one part. */
  public static Optional<String> warning(Split split) {
    int known = split.sharedParticipants().size();
    if (known > 0) {
      return Optional.of(
          standing(known, "the training part and in another")
              + ": the results say how well the model knows these people, not how well it will do"
              + " on new ones");
    }
    SortedSet<Comparable<?>> chosenOn = Split.participants(split.validation());
    chosenOn.retainAll(Split.participants(split.test()));
    return chosenOn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            standing(chosenOn.size(), "the validation part and in the test part")
                + ": a model chosen by the validation result is chosen on people of the test part,"
                + " whose result is then better than on new ones");
  }

  private static String standing(int participants, String where) {
    return participants == 1
        ? "1 participant stands in " + where
        : participants + " participants stand in " + where;
  }
}
