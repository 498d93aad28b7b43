package io.fovea.app;

import io.fovea.spec.Catalog;
import io.fovea.spec.Part;
import io.fovea.spec.PartFinder;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fovea plugins list}. */
@Command(
    name = "list",
    description = "List every part: kind, name, version, where it is from, class.")
final class PluginsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Override
  public Integer call() throws IOException {
    TextTable table = new TextTable().row("KIND", "NAME", "VERSION", "FROM", "CLASS");
    try (var loader = plugins.open()) {
      for (Catalog<?> catalog : plugins.parts(loader).catalogs()) {
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
    }
    table.lines("").forEach(spec.commandLine().getOut()::println);
    return 0;
  }

  /** An origin is a path, or a URL within a jar of jars. */
  private static String fileName(String origin) {
    return origin.replaceFirst("[/\\\\!]+$", "").replaceFirst(".*[/\\\\]", "");
  }
}
