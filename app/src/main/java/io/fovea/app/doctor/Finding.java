package io.fovea.app.doctor;

import java.util.Optional;

/**
 * What an examination found.
 *
 * @param topic one word, for example {@code cache}
 * @param facts what is there, or what is wrong
 * @param mend how to mend it; empty where nothing is wrong
 */
public record Finding(String topic, String facts, Optional<String> mend) {
  static Finding ok(String topic, String facts) {
    return new Finding(topic, facts, Optional.empty());
  }

  static Finding problem(String topic, String facts, String mend) {
    return new Finding(topic, facts, Optional.of(mend));
  }

  public boolean isProblem() {
    return mend.isPresent();
  }

  /** For a person; each line ends with a line feed. */
  public String text() {
    String first = "%-8s %-9s %s%n".formatted(isProblem() ? "PROBLEM" : "ok", topic, facts);
    return first + mend.map(how -> "%-8s %-9s mend: %s%n".formatted("", "", how)).orElse("");
  }
}
