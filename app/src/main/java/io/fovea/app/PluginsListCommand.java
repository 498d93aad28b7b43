package io.fovea.app;

import io.fovea.config.Parts;
import io.fovea.spec.Catalog;
import io.fovea.spec.Part;
import io.fovea.spec.PartFinder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fovea plugins list}. */
@Command(
    name = "list",
    description = "List every part: kind, name, version, where it is from, class.")
final class PluginsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Option(
      names = "--markdown",
      description = "Write a page of all parts with all their settings instead.")
  private boolean markdown;

  @Override
  public Integer call() throws IOException {
    try (var open = plugins.open()) {
      Parts parts = open.parts();
      PrintWriter out = spec.commandLine().getOut();
      if (markdown) {
        out.print(PartsPage.of(parts));
      } else {
        table(parts).lines("").forEach(out::println);
      }
      out.flush();
    }
    return 0;
  }

  private static TextTable table(Parts parts) {
    TextTable table = new TextTable().row("KIND", "NAME", "VERSION", "FROM", "CLASS");
    for (Catalog<?> catalog : parts.catalogs()) {
      for (Part<?> part : catalog.parts()) {
        Class<?> type = part.defaults().getClass();
        table.row(
            catalog.kind(),
            part.name(),
            PartFinder.versionOf(type).orElse("-"),
            fileName(part.origin()),
            type.getName());
      }
    }
    return table;
  }

  /** An origin is a path, or a URL within a jar of jars. */
  private static String fileName(String origin) {
    return origin.replaceFirst("[/\\\\!]+$", "").replaceFirst(".*[/\\\\]", "");
  }
}
