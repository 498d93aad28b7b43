package io.fovea.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fovea's version, and whether a plugin that was built for another one fits it. A plugin's jar says
 * in its manifest for which it was built: {@code Fovea-Version: 0.1.0}.
 *
 * <p>It fits the version that it was built for and later ones with the same first number; while
 * that number is 0, anything may move with the second one, which then must be the same too. A jar
 * that says nothing is taken to fit.
 */
public final class CoreVersion {
  /** The manifest's attribute. */
  public static final String ATTRIBUTE = "Fovea-Version";

  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(\\D.*)?");

  private CoreVersion() {}

  /** For example {@code 0.1.0-SNAPSHOT}. */
  public static String current() {
    // A file of its own, because a jar that holds many libraries has one manifest only.
    try (InputStream in = CoreVersion.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why what was built for one version does not fit another; empty if it does. */
  static Optional<String> misfit(String built, String current) {
    Matcher of = NUMBERS.matcher(built.strip());
    Matcher here = NUMBERS.matcher(current);
    if (!of.matches() || !here.matches()) {
      return Optional.of(
          "its manifest says %s: %s, which is no version like 1.2.0".formatted(ATTRIBUTE, built));
    }
    boolean sameFirst = of.group(1).equals(here.group(1));
    int second = Integer.compare(Integer.parseInt(of.group(2)), Integer.parseInt(here.group(2)));
    boolean fits = sameFirst && (of.group(1).equals("0") ? second == 0 : second <= 0);
    return fits
        ? Optional.empty()
        : Optional.of(
            "built for Fovea %s, this is Fovea %s; get or build it for this one"
                .formatted(built.strip(), current));
  }
}
