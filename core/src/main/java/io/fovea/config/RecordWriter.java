package io.fovea.config;

import io.fovea.spec.FoveaException;
import io.fovea.spec.Spec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Records to plain maps and to YAML: the way back from {@link RecordBinder}. */
final class RecordWriter {
  private static final DumpSettings BLOCKS =
      DumpSettings.builder()
          .setSchema(new CoreSchema())
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setSplitLines(false)
          .setUseUnicodeEncoding(true)
          .setDereferenceAliases(true)
          .build();

  private static final DumpSettings ONE_LINE =
      DumpSettings.builder()
          .setSchema(new CoreSchema())
          .setDefaultFlowStyle(FlowStyle.FLOW)
          .setSplitLines(false)
          .setUseUnicodeEncoding(true)
          .setDereferenceAliases(true)
          .build();

  private RecordWriter() {}

  /** Every setting that has a value; a part's name first. */
  static Map<String, Object> settings(Object section) {
    if (!(section instanceof Record || section instanceof Spec)) {
      throw new FoveaException(section.getClass().getName() + " is neither a part nor a record");
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    if (section instanceof Spec spec) {
      plain.put("name", spec.name());
    }
    if (section instanceof Record record) {
      for (RecordShape.Setting setting : RecordShape.of(record.getClass()).settings()) {
        plain(setting.of(record)).ifPresent(value -> plain.put(setting.name(), value));
      }
    }
    return plain;
  }

  /** Empty for what cannot be written because it stands for "missing". */
  private static Optional<Object> plain(Object value) {
    if (value == null || value.equals(Path.of(""))) {
      return Optional.empty();
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.flatMap(RecordWriter::plain);
    }
    if (value instanceof List<?> list) {
      return Optional.of(list.stream().map(item -> plain(item).orElseThrow()).toList());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, item) -> plain.put((String) key, plain(item).orElseThrow()));
      return Optional.of(plain);
    }
    if (value instanceof Record || value instanceof Spec) {
      return Optional.of(settings(value));
    }
    if (value instanceof Path path) {
      return Optional.of(path.toAbsolutePath().normalize().toString());
    }
    return Optional.of(
        value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value);
  }

  static String yaml(Map<String, Object> plain) {
    return new Dump(BLOCKS).dumpToString(plain);
  }

  /** On one line, for example {@code [16, 32]}. */
  static String inline(Object plain) {
    return new Dump(ONE_LINE).dumpToString(plain).strip();
  }
}
