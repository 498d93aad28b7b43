package io.fovea.app;

import io.fovea.config.Kind;
import io.fovea.config.PartDescription;
import io.fovea.config.PartDescription.Setting;
import io.fovea.config.Parts;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import io.fovea.spec.Suggestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fovea plugins describe}. */
@Command(
    name = "describe",
    description = "Describe a part: what it does, its settings, how to write it in YAML.")
final class PluginsDescribeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Parameters(paramLabel = "NAME", description = "The part's name, for example vgg_block.")
  private String name;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only parts of this kind, for example layer.")
  private String kind;

  @Override
  public Integer call() throws IOException {
    try (var open = plugins.open()) {
      List<PartDescription> parts = find(open.parts());
      PrintWriter out = spec.commandLine().getOut();
      for (int i = 0; i < parts.size(); i++) {
        out.print((i == 0 ? "" : "\n") + text(parts.get(i)));
      }
      out.flush();
    }
    return 0;
  }

  private List<PartDescription> find(Parts all) {
    checkKind();
    List<PartDescription> named;
    try {
      named = all.describe(name);
    } catch (FoveaException e) {
      throw new UsageException(e);
    }
    List<PartDescription> wanted =
        named.stream()
            .filter(part -> kind == null || part.kind().equals(Names.canonical(kind)))
            .toList();
    if (wanted.isEmpty()) {
      List<String> kinds = named.stream().map(PartDescription::kind).toList();
      throw new UsageException(
          "no %s is named '%s', but a %s is".formatted(kind, name, String.join(" and a ", kinds)));
    }
    return wanted;
  }

  private void checkKind() {
    List<String> kinds = Kind.ALL.stream().map(Kind::word).toList();
    if (kind != null && !kinds.contains(Names.canonical(kind))) {
      throw new UsageException("--kind: " + Suggestions.unknown("kind", kind, kinds));
    }
  }

  private static String text(PartDescription part) {
    StringBuilder text = new StringBuilder();
    text.append(part.kind()).append(' ').append(part.name()).append('\n');
    if (!part.doc().isEmpty()) {
      text.append("  ").append(part.doc()).append('\n');
    }
    text.append("  class ").append(part.type()).append('\n');
    text.append("  from  ").append(part.origin()).append('\n');
    text.append(part.settings().isEmpty() ? "\nno settings\n" : "\nsettings\n");
    settings(part.settings()).lines("  ").forEach(line -> text.append(line).append('\n'));
    text.append("\nyaml\n").append(part.yaml().indent(2));
    return text.toString();
  }

  private static TextTable settings(List<Setting> settings) {
    TextTable table = new TextTable();
    for (Setting setting : settings) {
      String fallback = setting.defaultText().map(value -> "default " + value).orElse("");
      table.row(
          setting.name(),
          setting.type(),
          setting.required() ? "required" : fallback,
          setting.rule().orElse(""),
          setting.doc());
    }
    return table;
  }
}
