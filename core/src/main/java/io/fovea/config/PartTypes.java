package io.fovea.config;

import io.fovea.spec.RecordShape;
import io.fovea.spec.Spec;
import io.fovea.spec.WordOrNumbers;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a part's settings can be read and written: what an author got wrong is told at once. */
final class PartTypes {
  private PartTypes() {}

  /** Empty if experiment files can say everything of this part. */
  static Optional<String> complaint(Spec part) {
    if (!(part instanceof Record record)) {
      return Optional.empty(); // has no settings
    }
    if (!Modifier.isPublic(record.getClass().getModifiers())) {
      return Optional.of("must be public");
    }
    for (RecordShape.Setting setting : RecordShape.of(record.getClass()).settings()) {
      if (setting.name().equals("name")) {
        return Optional.of("a setting cannot be called 'name', which is the part's own");
      }
      if (!isSupported(setting.type(), new HashSet<>(Set.of(record.getClass())))) {
        return Optional.of(
            "the setting '%s' cannot be of type %s; see docs/writing-a-plugin.md"
                .formatted(setting.name(), setting.type().getTypeName()));
      }
      try {
        setting.of(record);
      } catch (RuntimeException e) {
        return Optional.of("the setting '%s' cannot be read: %s".formatted(setting.name(), e));
      }
    }
    return Optional.empty();
  }

  /** As {@link ValueBinder} takes it; a record within itself has no end that could be described. */
  private static boolean isSupported(Type type, Set<Class<?>> around) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type content = arguments[arguments.length - 1];
      boolean holds =
          generic.getRawType() == List.class
              || generic.getRawType() == Optional.class
              || (generic.getRawType() == Map.class && arguments[0] == String.class);
      return generic.getRawType() == Comparable.class || (holds && isSupported(content, around));
    }
    if (!(type instanceof Class<?> plain)) {
      return false;
    }
    if (ScalarBinder.wordFor(plain).isPresent()
        || Kind.ALL.stream().anyMatch(kind -> kind.type() == plain)
        || (plain.isRecord() && WordOrNumbers.class.isAssignableFrom(plain))) {
      return true;
    }
    if (!plain.isRecord() || !around.add(plain)) {
      return false;
    }
    boolean all =
        RecordShape.of(plain.asSubclass(Record.class)).settings().stream()
            .allMatch(setting -> isSupported(setting.type(), around));
    around.remove(plain);
    return all;
  }
}
