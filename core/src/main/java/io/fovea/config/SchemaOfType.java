package io.fovea.config;

import io.fovea.spec.OneWord;
import io.fovea.spec.RecordShape;
import io.fovea.spec.Required;
import io.fovea.spec.Settings;
import io.fovea.spec.Spec;
import io.fovea.spec.WordOrNumbers;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@link ValueBinder} takes for a value of a type, as JSON Schema. */
final class SchemaOfType {
  static final String DEFINITIONS = "#/$defs/";

  /** A map of settings, as {@link RecordBinder} takes it. */
  Map<String, Object> section(Class<? extends Record> type, Record defaults) {
    RecordShape<?> shape = RecordShape.of(type);
    Record under = defaults != null ? defaults : shape.defaults().orElse(null);
    Map<String, Object> plain = under == null ? Map.of() : Settings.of(under);
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordShape.Setting setting : shape.settings()) {
      Map<String, Object> value =
          new LinkedHashMap<>(of(setting.type(), under == null ? null : setting.of(under)));
      setting.doc().ifPresent(doc -> value.put("description", doc));
      if (under == null || setting.isAnnotated(Required.class)) {
        required.add(setting.name());
        if (setting.isAnnotated(Required.class) && "array".equals(value.get("type"))) {
          value.put("minItems", 1);
        }
      } else {
        Optional.ofNullable(plain.get(setting.name()))
            .filter(it -> !(it instanceof Double number && number.isInfinite()))
            .ifPresent(it -> value.put("default", it));
        SettingRule.of(under, setting).ifPresent(rule -> value.putAll(SchemaBounds.of(rule)));
      }
      properties.put(setting.name(), value);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  private Map<String, Object> of(Type type, Object defaults) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type content = arguments[arguments.length - 1];
      if (generic.getRawType() == List.class) {
        return Map.of("type", "array", "items", of(content, null));
      }
      if (generic.getRawType() == Map.class) {
        return Map.of("type", "object", "additionalProperties", of(content, null));
      }
      return generic.getRawType() == Optional.class ? of(content, null) : single(Comparable.class);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isInterface() && Spec.class.isAssignableFrom(plain)) {
      return part(plain, (Spec) defaults);
    }
    if (WordOrNumbers.class.isAssignableFrom(plain)) {
      Map<String, Object> numbers = Map.of("type", "array", "items", Map.of("type", "number"));
      return Map.of("anyOf", List.of(Map.of("type", "string"), numbers));
    }
    return plain.isRecord() && !plain.isAnnotationPresent(OneWord.class)
        ? section(plain.asSubclass(Record.class), (Record) defaults)
        : single(plain);
  }

  /** Where there is a default part its name may be left out. */
  private static Map<String, Object> part(Class<?> kind, Spec defaults) {
    String word =
        Kind.ALL.stream().filter(each -> each.type() == kind).findFirst().orElseThrow().word();
    Map<String, Object> named = Map.of("$ref", DEFINITIONS + word);
    if (defaults == null) {
      return named;
    }
    Map<String, Object> nameless = new LinkedHashMap<>();
    nameless.put("type", "object");
    nameless.put("not", Map.of("required", List.of("name")));
    nameless.put("$ref", DEFINITIONS + word + "." + defaults.name());
    return Map.of("anyOf", List.of(named, nameless));
  }

  private static Map<String, Object> single(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return Map.of("type", "integer", "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE);
    }
    if (type == long.class || type == Long.class) {
      return Map.of("type", "integer", "minimum", Long.MIN_VALUE, "maximum", Long.MAX_VALUE);
    }
    if (type == double.class || type == Double.class) {
      return Map.of("type", "number");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type.isEnum()) {
      // In both ways in which people write them; editors offer all.
      List<String> words =
          Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
      Stream<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT));
      return Map.of("enum", Stream.concat(lower, words.stream()).toList());
    }
    return type == Comparable.class || type.isAnnotationPresent(OneWord.class)
        ? Map.of("type", List.of("string", "number"))
        : Map.of("type", "string");
  }
}
