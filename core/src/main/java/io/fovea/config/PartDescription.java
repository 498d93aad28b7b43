package io.fovea.config;

import io.fovea.spec.Doc;
import io.fovea.spec.Part;
import io.fovea.spec.RecordShape;
import io.fovea.spec.Required;
import io.fovea.spec.Settings;
import io.fovea.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person should know of a part before using it.
 *
 * @param kind for example {@code layer}
 * @param name as experiment files write it
 * @param type its class
 * @param origin the jar or folder it comes from
 * @param doc one sentence; empty if its author wrote none
 * @param settings in order
 * @param yaml the part with its defaults, to be copied into an experiment file; for a required
 *     setting without one, its type in angle brackets
 */
public record PartDescription(
    String kind,
    String name,
    String type,
    String origin,
    String doc,
    List<Setting> settings,
    String yaml) {

  /**
   * A setting of a part.
   *
   * @param type in words, for example {@code list of layers}
   * @param defaultText the default as YAML; empty if there is none
   * @param required whether it must be given
   * @param rule its bounds, for example {@code must be > 0}; empty if it has none
   */
  public record Setting(
      String name,
      String type,
      Optional<String> defaultText,
      boolean required,
      Optional<String> rule,
      String doc) {}

  static PartDescription of(String kind, Part<?> part) {
    Spec spec = part.defaults();
    Doc doc = spec.getClass().getAnnotation(Doc.class);
    return new PartDescription(
        kind,
        spec.name(),
        spec.getClass().getName(),
        part.origin(),
        doc == null ? "" : doc.value(),
        spec instanceof Record record ? settings(record) : List.of(),
        RecordWriter.yaml(Template.of(spec)));
  }

  private static List<Setting> settings(Record part) {
    Map<String, Object> defaults = Settings.of(part);
    return RecordShape.of(part.getClass()).settings().stream()
        .map(
            setting ->
                new Setting(
                    setting.name(),
                    TypeWords.of(setting.type()),
                    Optional.ofNullable(defaults.get(setting.name())).map(RecordWriter::inline),
                    setting.isAnnotated(Required.class),
                    SettingRule.of(part, setting),
                    setting.doc().orElse("")))
        .toList();
  }
}
