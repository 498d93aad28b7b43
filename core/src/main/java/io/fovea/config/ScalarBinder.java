package io.fovea.config;

import io.fovea.config.Tree.Form;
import io.fovea.config.Tree.Scalar;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.OneWord;
import io.fovea.spec.Suggestions;
import java.lang.reflect.InvocationTargetException;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Single values to Java's: nothing is rounded, cut off or taken for something else. */
final class ScalarBinder {
  private static final Map<Class<?>, String> WORDS =
      Map.ofEntries(
          Map.entry(int.class, "a whole number"),
          Map.entry(Integer.class, "a whole number"),
          Map.entry(long.class, "a whole number"),
          Map.entry(Long.class, "a whole number"),
          Map.entry(double.class, "a number"),
          Map.entry(Double.class, "a number"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(String.class, "text"),
          Map.entry(Comparable.class, "a name or number"),
          Map.entry(Path.class, "a path"));

  private final Problems problems;

  ScalarBinder(Problems problems) {
    this.problems = problems;
  }

  /** What a value of this type is called; empty if it is no single value. */
  static Optional<String> wordFor(Class<?> type) {
    if (type.isAnnotationPresent(OneWord.class)) {
      return Optional.of(type.getAnnotation(OneWord.class).value());
    }
    return type.isEnum()
        ? Optional.of("one of " + constants(type))
        : Optional.ofNullable(WORDS.get(type));
  }

  /** Empty, with a problem added, if the value is not of this type. */
  Optional<Object> bind(Class<?> type, Tree value, String path) {
    if (!(value instanceof Scalar scalar)) {
      return mismatch(type, value, path, "");
    }
    if (type == int.class || type == Integer.class) {
      return whole(type, scalar, path, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue);
    }
    if (type == long.class || type == Long.class) {
      return whole(type, scalar, path, Long.MIN_VALUE, Long.MAX_VALUE).map(n -> n);
    }
    if (type == double.class || type == Double.class) {
      return real(type, scalar, path);
    }
    if (type == boolean.class || type == Boolean.class) {
      return truth(type, scalar, path);
    }
    if (type.isEnum()) {
      return constant(type, scalar, path);
    }
    if (type.isAnnotationPresent(OneWord.class)) {
      return parsed(type, scalar, path);
    }
    if (type == Comparable.class) {
      return name(type, scalar, path);
    }
    Optional<Object> text = text(type, scalar, path);
    return type == Path.class ? text.flatMap(t -> path(scalar, (String) t, path)) : text;
  }

  private Optional<Long> whole(Class<?> type, Scalar value, String path, long low, long high) {
    if (value.form() != Form.WHOLE) {
      mismatch(type, value, path, quotesHint(value, "[-+]?\\d+"));
      return Optional.empty();
    }
    BigInteger number = decode(value.text());
    if (number.compareTo(BigInteger.valueOf(low)) < 0
        || number.compareTo(BigInteger.valueOf(high)) > 0) {
      problems.add(
          value.origin(),
          path,
          "expected a whole number between %d and %d, got %s".formatted(low, high, value.text()));
      return Optional.empty();
    }
    return Optional.of(number.longValue());
  }

  /** YAML's core schema: decimal, {@code 0o17}, {@code 0x1F}. */
  private static BigInteger decode(String text) {
    if (text.startsWith("0o")) {
      return new BigInteger(text.substring(2), 8);
    }
    return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
  }

  private Optional<Object> real(Class<?> type, Scalar value, String path) {
    if (value.form() == Form.WHOLE) {
      return Optional.of(decode(value.text()).doubleValue());
    }
    if (value.form() != Form.REAL) {
      return mismatch(type, value, path, quotesHint(value, "[-+]?[\\d.]+([eE][-+]?\\d+)?"));
    }
    double number =
        value.text().matches("[-+]?\\.[a-zA-Z]+") ? Double.NaN : Double.parseDouble(value.text());
    if (!Double.isFinite(number)) {
      problems.add(value.origin(), path, "expected a finite number, got " + value.text());
      return Optional.empty();
    }
    return Optional.of(number);
  }

  private Optional<Object> truth(Class<?> type, Scalar value, String path) {
    if (value.form() == Form.TRUTH) {
      return Optional.of(Boolean.parseBoolean(value.text().toLowerCase(Locale.ROOT)));
    }
    return switch (value.text().toLowerCase(Locale.ROOT)) {
      case "yes", "on", "true" -> mismatch(type, value, path, "; write true");
      case "no", "off", "false" -> mismatch(type, value, path, "; write false");
      default -> mismatch(type, value, path, "");
    };
  }

  /** What a table may hold: {@code 1}, {@code 1.0} and {@code "1"} are one. */
  private Optional<Object> name(Class<?> type, Scalar value, String path) {
    return value.form() == Form.TRUTH
        ? mismatch(type, value, path, "; write \"" + value.text() + "\" in quotes")
        : Optional.of(ScanpathKey.typed(value.text()));
  }

  private Optional<Object> constant(Class<?> type, Scalar value, String path) {
    for (Object constant : type.getEnumConstants()) {
      if (new Tree.Entry(value.text(), value.origin(), value).isFor(((Enum<?>) constant).name())) {
        return Optional.of(constant);
      }
    }
    problems.add(value.origin(), path, Suggestions.unknown("value", value.text(), constants(type)));
    return Optional.empty();
  }

  private Optional<Object> parsed(Class<?> type, Scalar value, String path) {
    try {
      return Optional.of(type.getMethod("parse", String.class).invoke(null, value.text()));
    } catch (InvocationTargetException e) {
      String expected = "expected " + e.getCause().getMessage();
      problems.add(value.origin(), path, expected + ", got " + value.words());
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs a public static parse(String)", e);
    }
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private Optional<Object> text(Class<?> type, Scalar value, String path) {
    return value.form() == Form.TEXT
        ? Optional.of(value.text())
        : mismatch(type, value, path, "; write \"" + value.text() + "\" in quotes");
  }

  private Optional<Object> path(Scalar value, String text, String path) {
    if (text.isBlank()) {
      problems.add(value.origin(), path, "expected a path, got the text \"" + text + "\"");
      return Optional.empty();
    }
    try {
      return Optional.of(value.origin().base().resolve(text).normalize());
    } catch (InvalidPathException e) {
      problems.add(value.origin(), path, "expected a path, got " + e.getMessage());
      return Optional.empty();
    }
  }

  private static String quotesHint(Scalar value, String number) {
    boolean quoted = value.form() == Form.TEXT && value.text().matches(number);
    return quoted ? "; leave out the quotes" : "";
  }

  private Optional<Object> mismatch(Class<?> type, Tree value, String path, String hint) {
    String expected = wordFor(type).orElse(type.getSimpleName());
    problems.add(value.origin(), path, "expected " + expected + ", got " + value.words() + hint);
    return Optional.empty();
  }
}
