package io.fovea.config;

import io.fovea.spec.Names;
import io.fovea.spec.RecordShape;
import io.fovea.spec.SettingException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bounds of a number among a part's settings, in the words of the part's own constructor: it is
 * asked with numbers that are far too small and far too large, so that a rule has one home.
 */
final class SettingRule {
  private static final List<Integer> FAR = List.of(-1_000_000_000, 1_000_000_000);

  private SettingRule() {}

  /**
   * For example {@code must be > 0}; empty where any number will do.
   *
   * @param defaults the record in which the setting stands
   */
  static Optional<String> of(Record defaults, RecordShape.Setting setting) {
    Set<String> rules = told(defaults, setting);
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    for (Record other : neighbours(defaults, setting)) {
      rules.retainAll(told(other, setting)); // what hangs on another setting is no bound
    }
    return rules.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", rules));
  }

  private static Set<String> told(Record record, RecordShape.Setting setting) {
    Set<String> rules = new LinkedHashSet<>();
    for (int far : FAR) {
      number(setting.type(), far)
          .flatMap(probe -> refusal(record, setting, probe))
          .ifPresent(rules::add);
    }
    return rules;
  }

  /** As the defaults, but for one of the other numbers, which is more than twice as large. */
  private static List<Record> neighbours(Record defaults, RecordShape.Setting setting) {
    List<Record> all = new ArrayList<>();
    for (RecordShape.Setting other : RecordShape.of(defaults.getClass()).settings()) {
      if (!other.name().equals(setting.name()) && other.of(defaults) instanceof Number number) {
        number(other.type(), 2 * number.intValue() + 1)
            .flatMap(more -> with(defaults, other, more))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Record> with(Record defaults, RecordShape.Setting setting, Object value) {
    try {
      return Optional.of(
          RecordShape.of(defaults.getClass()).make(changed(defaults, setting, value)));
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  private static Object[] changed(Record defaults, RecordShape.Setting setting, Object value) {
    return RecordShape.of(defaults.getClass()).settings().stream()
        .map(each -> each.name().equals(setting.name()) ? value : each.of(defaults))
        .toArray();
  }

  private static Optional<Object> number(Type type, int value) {
    if (type == int.class || type == Integer.class) {
      return Optional.of(value);
    }
    if (type == long.class || type == Long.class) {
      return Optional.of((long) value);
    }
    if (type == double.class || type == Double.class) {
      return Optional.of((double) value);
    }
    return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
        ? number(generic.getActualTypeArguments()[0], value).map(Optional::of)
        : Optional.empty();
  }

  private static Optional<String> refusal(
      Record defaults, RecordShape.Setting setting, Object probe) {
    RecordShape<Record> shape = RecordShape.of(defaults.getClass());
    try {
      shape.make(changed(defaults, setting, probe));
    } catch (SettingException e) {
      return shape.indexOf(Names.snake(e.setting())) == shape.indexOf(setting.name())
          ? Optional.of(e.complaint().replaceFirst(", got .*", ""))
          : Optional.empty();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError another) {
      return Optional.empty(); // a rule between settings, or a part that takes any number
    }
    return Optional.empty();
  }
}
