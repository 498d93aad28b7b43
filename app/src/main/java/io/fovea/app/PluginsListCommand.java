package io.fovea.app;

import io.fovea.config.Parts;
import io.fovea.spec.Catalog;
import io.fovea.spec.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fovea plugins list}. */
@Command(name = "list", description = "List every part: kind, name, where it is from, class.")
final class PluginsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Override
  public Integer call() throws IOException {
    TextTable table = new TextTable().row("KIND", "NAME", "FROM", "CLASS");
    try (var loader = plugins.open()) {
      for (Catalog<?> catalog : Parts.find(loader).catalogs()) {
        for (Part<?> part : catalog.parts()) {
          String from = String.valueOf(Path.of(part.origin()).getFileName());
          table.row(catalog.kind(), part.name(), from, part.defaults().getClass().getName());
        }
      }
    }
    table.lines("").forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
