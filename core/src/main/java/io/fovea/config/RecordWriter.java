package io.fovea.config;

import java.util.Map;
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

  static String yaml(Map<String, Object> plain) {
    return new Dump(BLOCKS).dumpToString(plain);
  }

  /** On one line, for example {@code [16, 32]}. */
  static String inline(Object plain) {
    return new Dump(ONE_LINE).dumpToString(plain).strip();
  }
}
