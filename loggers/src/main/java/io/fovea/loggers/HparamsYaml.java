package io.fovea.loggers;

import io.fovea.logging.AtomicFiles;
import io.fovea.spec.FoveaException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * {@code hparams.yaml}: YAML that says the same to YAML 1.2 readers (ours) and to YAML 1.1 readers
 * (PyYAML, which Lightning uses).
 */
final class HparamsYaml {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();

  private HparamsYaml() {}

  /**
   * @param hyperparameters strings, numbers, booleans, nulls, and lists and maps of them
   * @throws FoveaException for any other value, or if the file cannot be written
   */
  static void write(Map<String, Object> hyperparameters, Path file) {
    String yaml;
    try {
      yaml = new Dump(SETTINGS, new BothVersions()).dumpToString(hyperparameters);
    } catch (YamlEngineException e) {
      throw new FoveaException(
          file
              + ": a hyperparameter must be a string, number, boolean, null, or a list or map of"
              + " those; "
              + e.getMessage(),
          e);
    }
    AtomicFiles.writeText(file, out -> out.write(yaml));
  }

  private static final class BothVersions extends StandardRepresenter {
    /** Plain text that YAML 1.1 takes for a boolean, a date, a base-60 number and the like. */
    private static final Pattern NOT_TEXT_IN_1_1 =
        Pattern.compile("(?i)y|n|yes|no|on|off|[-+.0-9<=].*", Pattern.DOTALL);

    BothVersions() {
      super(SETTINGS);
      var plainText = representers.get(String.class);
      representers.put(
          String.class,
          text ->
              NOT_TEXT_IN_1_1.matcher((String) text).matches()
                  ? representScalar(Tag.STR, (String) text, ScalarStyle.DOUBLE_QUOTED)
                  : plainText.representData(text));
      var plainNumber = parentClassRepresenters.get(Number.class);
      parentClassRepresenters.put(
          Number.class,
          number ->
              number instanceof Double value && Double.isFinite(value)
                  // To YAML 1.1 an exponent without its sign is text.
                  ? representScalar(Tag.FLOAT, value.toString().replaceFirst("E(?=\\d)", "E+"))
                  : plainNumber.representData(number));
    }
  }
}
