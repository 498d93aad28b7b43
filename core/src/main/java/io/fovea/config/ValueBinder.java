package io.fovea.config;

import io.fovea.config.Tree.Entry;
import io.fovea.config.Tree.Form;
import io.fovea.config.Tree.Mapping;
import io.fovea.config.Tree.Scalar;
import io.fovea.config.Tree.Sequence;
import io.fovea.spec.FoveaException;
import io.fovea.spec.RecordShape;
import io.fovea.spec.SettingException;
import io.fovea.spec.Spec;
import io.fovea.spec.WordOrNumbers;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a value of a setting's declared type. Lists and maps replace their default as a whole. */
final class ValueBinder {
  private final Problems problems;
  private final ScalarBinder scalars;
  private final RecordBinder records;
  private final PartBinder parts;

  ValueBinder(Parts parts, Problems problems) {
    this.problems = problems;
    this.scalars = new ScalarBinder(problems);
    this.records = new RecordBinder(this, problems);
    this.parts = new PartBinder(parts, records, problems);
  }

  /**
   * Empty, with problems added, if the value is not of this type.
   *
   * @param defaults the setting's default; null if it has none
   * @param path the setting's full path, for messages
   */
  Optional<Object> bind(Type type, Tree value, Object defaults, String path) {
    if (value instanceof Scalar scalar && scalar.form() == Form.NOTHING) {
      problems.add(value.origin(), path, "has no value; leave the setting out to keep its default");
      return Optional.empty();
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type content = arguments[arguments.length - 1];
      if (generic.getRawType() == List.class) {
        return list(content, value, path);
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return map(content, value, path);
      }
      if (generic.getRawType() == Optional.class) {
        return bind(content, value, null, path).map(Optional::of);
      }
      if (generic.getRawType() == Comparable.class) {
        return single(Comparable.class, value, null, path);
      }
    }
    return type instanceof Class<?> plain
        ? single(plain, value, defaults, path)
        : unsupported(type, path);
  }

  private Optional<Object> single(Class<?> type, Tree value, Object defaults, String path) {
    if (ScalarBinder.wordFor(type).isPresent()) {
      return scalars.bind(type, value, path);
    }
    if (type.isInterface() && Spec.class.isAssignableFrom(type)) {
      Spec part = defaults instanceof Spec spec ? spec : null;
      return parts.bind(type.asSubclass(Spec.class), value, part, path).map(made -> made);
    }
    if (type.isRecord() && WordOrNumbers.class.isAssignableFrom(type)) {
      return wordOrNumbers(type.asSubclass(Record.class), value, path);
    }
    if (type.isRecord()) {
      return records
          .bind(type.asSubclass(Record.class), value, (Record) defaults, path)
          .map(made -> made);
    }
    return unsupported(type, path);
  }

  private Optional<Object> wordOrNumbers(Class<? extends Record> type, Tree value, String path) {
    boolean isWord = value instanceof Scalar scalar && scalar.form() == Form.TEXT;
    if (!isWord && !(value instanceof Sequence)) {
      problems.add(
          value.origin(), path, "expected a word or a list of numbers, got " + value.words());
      return Optional.empty();
    }
    Optional<Object> given =
        isWord ? scalars.bind(String.class, value, path) : list(Double.class, value, path);
    try {
      return given.map(
          it ->
              RecordShape.of(type)
                  .make(isWord ? new Object[] {it, List.of()} : new Object[] {"", it}));
    } catch (SettingException e) {
      problems.add(value.origin(), path, e.complaint());
      return Optional.empty();
    }
  }

  private static Optional<Object> unsupported(Type type, String path) {
    throw new FoveaException(
        path + ": a setting cannot be of type " + type.getTypeName() + "; its part must be mended");
  }

  private Optional<Object> list(Type content, Tree value, String path) {
    if (!(value instanceof Sequence list)) {
      problems.add(value.origin(), path, "expected a list, got " + value.words());
      return Optional.empty();
    }
    List<Object> made = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      bind(content, list.items().get(i), null, path + "[" + i + "]").ifPresent(made::add);
    }
    return made.size() == list.items().size() ? Optional.of(List.copyOf(made)) : Optional.empty();
  }

  private Optional<Object> map(Type content, Tree value, String path) {
    if (!(value instanceof Mapping map)) {
      problems.add(value.origin(), path, "expected a map, got " + value.words());
      return Optional.empty();
    }
    Map<String, Object> made = new LinkedHashMap<>();
    for (Entry entry : map.entries()) {
      bind(content, entry.value(), null, path + "." + entry.key())
          .ifPresent(item -> made.put(entry.key(), item));
    }
    return made.size() == map.entries().size()
        ? Optional.of(Collections.unmodifiableMap(made))
        : Optional.empty();
  }
}
