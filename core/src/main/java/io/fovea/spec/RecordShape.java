package io.fovea.spec;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A record class as a list of settings. The only place that uses reflection. */
public final class RecordShape<R extends Record> {
  private final Class<? extends R> type;
  private final List<Setting> settings;

  private RecordShape(Class<? extends R> type) {
    this.type = type;
    settings = Arrays.stream(type.getRecordComponents()).map(Setting::new).toList();
  }

  public static <R extends Record> RecordShape<R> of(Class<? extends R> type) {
    return new RecordShape<>(type);
  }

  public List<Setting> settings() {
    return settings;
  }

  public List<String> names() {
    return settings.stream().map(Setting::name).toList();
  }

  /** The place of the setting with this name, however it is spelled; -1 if there is none. */
  public int indexOf(String name) {
    return names().indexOf(Names.canonical(name));
  }

  /** What the no-argument constructor makes, if there is one. */
  public Optional<R> defaults() {
    return Arrays.stream(type.getConstructors())
        .filter(constructor -> constructor.getParameterCount() == 0)
        .findFirst()
        .map(constructor -> type.cast(call(constructor)));
  }

  /** Calls the canonical constructor; what it throws comes through. */
  public R make(Object[] arguments) {
    if (!Modifier.isPublic(type.getModifiers())) {
      throw new FoveaException(type.getName() + ": a part or section must be a public record");
    }
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.cast(call(type.getConstructor(types), arguments));
    } catch (NoSuchMethodException e) {
      throw new FoveaException(type.getName() + ": its canonical constructor must be public", e);
    }
  }

  private static Object call(Constructor<?> constructor, Object... arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw unchecked(e);
    } catch (ReflectiveOperationException e) {
      throw new FoveaException(constructor + " cannot be called: " + e, e);
    }
  }

  private static RuntimeException unchecked(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException plain
        ? plain
        : new FoveaException(String.valueOf(e.getCause()), e.getCause());
  }

  /** One component of a record. */
  public static final class Setting {
    private final RecordComponent component;

    private Setting(RecordComponent component) {
      this.component = component;
    }

    /** As experiment files spell it. */
    public String name() {
      return Names.snake(component.getName());
    }

    public Type type() {
      return component.getGenericType();
    }

    public Optional<String> doc() {
      return Optional.ofNullable(component.getAnnotation(Doc.class)).map(Doc::value);
    }

    /** For example {@code : what is learned}. */
    public String docHint() {
      return doc().map(doc -> ": " + doc.replaceFirst("\\.$", "")).orElse("");
    }

    public boolean isAnnotated(Class<? extends Annotation> annotation) {
      return component.isAnnotationPresent(annotation);
    }

    /** This setting's value in a record. */
    public Object of(Record record) {
      try {
        var accessor = component.getAccessor();
        accessor.trySetAccessible(); // a record of plain Java may be local to its method
        return accessor.invoke(record);
      } catch (InvocationTargetException e) {
        throw unchecked(e);
      } catch (IllegalAccessException e) {
        throw new FoveaException(record.getClass().getName() + " must be public", e);
      }
    }
  }
}
