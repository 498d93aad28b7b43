package io.fovea.config;

import io.fovea.spec.Names;
import io.fovea.spec.RecordShape;
import io.fovea.spec.SettingException;
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
    Set<String> rules = new LinkedHashSet<>();
    for (int far : FAR) {
      number(setting, far)
          .flatMap(probe -> refusal(defaults, setting, probe))
          .ifPresent(rules::add);
    }
    return rules.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", rules));
  }

  private static Optional<Object> number(RecordShape.Setting setting, int value) {
    if (setting.type() == int.class) {
      return Optional.of(value);
    }
    if (setting.type() == long.class) {
      return Optional.of((long) value);
    }
    return setting.type() == double.class ? Optional.of((double) value) : Optional.empty();
  }

  private static Optional<String> refusal(
      Record defaults, RecordShape.Setting setting, Object probe) {
    RecordShape<Record> shape = RecordShape.of(defaults.getClass());
    Object[] arguments =
        shape.settings().stream()
            .map(each -> each.name().equals(setting.name()) ? probe : each.of(defaults))
            .toArray();
    try {
      shape.make(arguments);
    } catch (SettingException e) {
      return shape.indexOf(Names.snake(e.setting())) == shape.indexOf(setting.name())
          ? Optional.of(e.complaint().replaceFirst(", got .*", ""))
          : Optional.empty();
    } catch (RuntimeException another) {
      return Optional.empty(); // a rule between settings, which is no bound of this one
    }
    return Optional.empty();
  }
}
