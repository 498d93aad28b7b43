package io.fovea.config;

import io.fovea.spec.Catalog;
import io.fovea.spec.Doc;
import io.fovea.spec.Experimental;
import io.fovea.spec.Part;
import io.fovea.spec.RecordShape;
import io.fovea.spec.Required;
import io.fovea.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema (draft 2020-12) of experiment files, made of the same records as {@link
 * ExperimentReader}'s, for the parts that are there: editors complete and check by it.
 *
 * <p>What it lets pass the reader may still refuse: what one setting says to another, and rules
 * that are no bounds of a number, as well as {@code 1.0} where it wants a whole number. What it
 * refuses the reader refuses too, but for spelling: the reader takes names of settings, parts and
 * choices whatever their case and with {@code -} for {@code _}, while the schema wants them as they
 * are documented.
 */
@Experimental("The form of the schema.")
public final class ExperimentSchema {
  private final SchemaOfType types = new SchemaOfType();
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private ExperimentSchema() {}

  /** The schema as nested maps and lists of plain values. */
  public static Map<String, Object> of(Parts parts) {
    ExperimentSchema schema = new ExperimentSchema();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Fovea experiment");
    root.putAll(schema.types.section(Experiment.class, new Experiment()));
    parts.catalogs().forEach(schema::define);
    root.put("$defs", schema.definitions);
    return root;
  }

  private <S extends Spec> void define(Catalog<S> catalog) {
    List<String> all = catalog.names();
    List<String> bare = new ArrayList<>();
    List<Object> choices = new ArrayList<>();
    for (Part<S> part : catalog.parts()) {
      String own = catalog.kind() + "." + part.name();
      definitions.put(own, part(part.defaults()));
      choices.add(
          Map.of(
              "if",
              Map.of("properties", Map.of("name", Map.of("const", part.name()))),
              "then",
              Map.of("$ref", SchemaOfType.DEFINITIONS + own)));
      if (!needsSomething(part.defaults())) {
        bare.add(part.name());
      }
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "object");
    map.put("required", List.of("name"));
    map.put("properties", Map.of("name", Map.of("enum", all)));
    map.put("allOf", choices);
    definitions.put(catalog.kind(), Map.of("anyOf", List.of(Map.of("enum", bare), map)));
  }

  private Map<String, Object> part(Spec spec) {
    Map<String, Object> name = Map.of("const", spec.name());
    Map<String, Object> schema = new LinkedHashMap<>();
    Doc doc = spec.getClass().getAnnotation(Doc.class);
    if (doc != null) {
      schema.put("description", doc.value());
    }
    if (spec instanceof Record record) {
      schema.putAll(types.section(record.getClass(), record));
    } else {
      schema.put("additionalProperties", false);
    }
    Map<String, Object> properties = new LinkedHashMap<>(Map.of("name", name));
    if (schema.get("properties") instanceof Map<?, ?> settings) {
      settings.forEach((key, value) -> properties.put((String) key, value));
    }
    schema.put("properties", properties);
    return schema;
  }

  private static boolean needsSomething(Spec spec) {
    return spec instanceof Record record
        && RecordShape.of(record.getClass()).settings().stream()
            .anyMatch(setting -> setting.isAnnotated(Required.class));
  }
}
