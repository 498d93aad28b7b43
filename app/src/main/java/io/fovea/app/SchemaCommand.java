package io.fovea.app;

import com.google.gson.GsonBuilder;
import io.fovea.config.ExperimentSchema;
import io.fovea.logging.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fovea schema}. */
@Command(
    name = "schema",
    description = {
      "Write a JSON Schema of experiment files, for the parts that are there.",
      "Editors complete and check by it."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  fovea schema --out experiment.schema.json",
      "and in the first line of an experiment file:",
      "  # yaml-language-server: $schema=experiment.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write it there, over what is there, instead of to the output.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws IOException {
    try (var open = plugins.open()) {
      String schema =
          new GsonBuilder()
              .setPrettyPrinting()
              .disableHtmlEscaping()
              .serializeSpecialFloatingPointValues()
              .create()
              .toJson(ExperimentSchema.of(open.parts()));
      if (out.isPresent()) {
        AtomicFiles.writeText(out.get(), writer -> writer.write(schema + "\n"));
      } else {
        spec.commandLine().getOut().println(schema);
      }
    }
    return 0;
  }
}
