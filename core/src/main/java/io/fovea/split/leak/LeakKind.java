package io.fovea.split.leak;

import java.util.Locale;

/** The leaks by name: why each misleads, and how to mend it. */
enum LeakKind {
  PARTICIPANT_LABEL(
      "the model can recognise the person instead of what is asked",
      "keep participants apart, for example with split first_category_unique or group_k_fold"),
  SAME_KEY(
      "the model is asked about a scanpath that it was trained on",
      "let the split put each scanpath in one part"),
  IDENTICAL_SCANPATH(
      "the model is asked about numbers that it was trained on",
      "take the copies out of the table, or give them the same key so that they stand together"),
  LABEL_FEATURE(
      "the model is told the answer and need not look at the gaze",
      "take the column out of the features"),
  SCALING(
      "the model's input already knows the scanpaths on which it is to be tested",
      "learn it from the training part alone");

  private final String why;
  private final String mending;

  LeakKind(String why, String mending) {
    this.why = why;
    this.mending = mending;
  }

  /** For example {@code same_key}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One line of a refusal. */
  String refusal(String what) {
    return "%s: %s: %s; %s".formatted(word(), what, why, mending);
  }
}
