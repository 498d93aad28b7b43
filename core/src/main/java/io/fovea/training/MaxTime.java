package io.fovea.training;

import io.fovea.spec.FoveaException;
import io.fovea.spec.OneWord;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take: {@code DD:HH:MM:SS} as in Lightning, or {@code 500ms, 90s, 15m, 2h,
 * 1d}: whole milliseconds, at most 100000 days.
 */
@OneWord("a time such as 00:12:00:00 (days:hours:minutes:seconds), 500ms, 90s, 15m, 2h or 1d")
public record MaxTime(Duration duration) {
  private static final Pattern COLONS = Pattern.compile("(\\d{1,9}):(\\d\\d):(\\d\\d):(\\d\\d)");
  private static final Pattern UNIT = Pattern.compile("(\\d{1,13})(ms|[smhd])");

  /** The clock counts nanoseconds in a long, which holds about 292 years. */
  private static final Duration MOST = Duration.ofDays(100_000);

  public MaxTime {
    if (duration.isNegative() || duration.isZero()) {
      throw new FoveaException("a time longer than nothing");
    }
    if (duration.compareTo(MOST) > 0) {
      throw new FoveaException("a time of at most 100000 days");
    }
    if (!duration.truncatedTo(ChronoUnit.MILLIS).equals(duration)) {
      throw new FoveaException("a time of whole milliseconds");
    }
  }

  /** Reads both forms. */
  public static MaxTime parse(String text) {
    Matcher colons = COLONS.matcher(text);
    if (colons.matches()) {
      return new MaxTime(
          Duration.ofDays(Long.parseLong(colons.group(1)))
              .plusHours(Long.parseLong(colons.group(2)))
              .plusMinutes(Long.parseLong(colons.group(3)))
              .plusSeconds(Long.parseLong(colons.group(4))));
    }
    Matcher unit = UNIT.matcher(text);
    if (unit.matches()) {
      long count = Long.parseLong(unit.group(1));
      return new MaxTime(
          switch (unit.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          });
    }
    throw new FoveaException("a time as DD:HH:MM:SS, or as 500ms, 90s, 15m, 2h or 1d");
  }

  /** Reads back as the same time. */
  @Override
  public String toString() {
    if (duration.toMillisPart() != 0) {
      return duration.toMillis() + "ms";
    }
    return "%02d:%02d:%02d:%02d"
        .formatted(
            duration.toDays(),
            duration.toHoursPart(),
            duration.toMinutesPart(),
            duration.toSecondsPart());
  }
}
