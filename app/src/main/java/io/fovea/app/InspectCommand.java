package io.fovea.app;

import io.fovea.app.inspect.BareTable;
import io.fovea.app.inspect.Inspection;
import io.fovea.app.inspect.Json;
import io.fovea.app.represent.PngFile;
import io.fovea.config.DataExperiment;
import io.fovea.config.ExperimentReader;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fovea inspect}. */
@Command(
    name = "inspect",
    description =
        "Tell what there is in the data of an experiment, or in a table of which nothing is known.",
    footerHeading = "%nFor example:%n",
    footer = {
      "  fovea inspect experiment.yaml --contact-sheet sheet.png",
      "  fovea inspect fixations.csv --set 'data.columns.key=[subject, image]'"
    })
final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Parameters(
      paramLabel = "FILE",
      description =
          "An experiment file (.yaml), whose network and task may be missing, or a table (.csv,"
              + " .tsv, .txt, .json, .gz of these, .parquet) or a folder of them.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "a.b=c",
      description = "Replace a setting, for example data.columns.label=kind. Repeatable.")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--contact-sheet",
      paramLabel = "FILE.png",
      description = "Draw a few scanpaths of each class, by every input and channel.")
  private Optional<Path> sheet = Optional.empty();

  @Option(
      names = "--per-class",
      paramLabel = "N",
      defaultValue = "8",
      description = "Scanpaths of each class on the contact sheet: ${DEFAULT-VALUE} if not given.")
  private int perClass;

  @Option(names = "--json", description = "Write one JSON object instead of text.")
  private boolean json;

  @Option(names = "--force", description = "Replace FILE.png if it exists.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    sheet.ifPresent(png -> FreshFile.check("--contact-sheet", png, ".png", force));
    if (perClass < 1) {
      throw new UsageException("--per-class: must be 1 or more, got " + perClass);
    }
    try (var open = plugins.open()) {
      ExperimentReader reader = new ExperimentReader(open.parts());
      return BareTable.is(file) ? table(reader) : experiment(reader);
    }
  }

  private int experiment(ExperimentReader reader) {
    DataExperiment experiment = reader.readData(file, sets);
    Inspection inspection = Inspection.of(experiment.name(), experiment);
    if (json) {
      say(List.of(Json.text(inspection.json())));
    } else {
      say(inspection.lines());
    }
    if (inspection.refusal().isPresent()) {
      return 1;
    }
    draw(inspection);
    return 0;
  }

  private int table(ExperimentReader reader) {
    BareTable table = bare(reader);
    say(json ? List.of(Json.text(table.json())) : table.lines());
    if (table.isRefused()) {
      return 1;
    }
    if (sheet.isPresent() && table.inspection().isEmpty()) {
      throw new FoveaException("no contact sheet: it is not known how to read " + file);
    }
    table.inspection().ifPresent(this::draw);
    return 0;
  }

  private BareTable bare(ExperimentReader reader) {
    try {
      return BareTable.of(file, reader, sets);
    } catch (SettingException e) {
      throw new UsageException("FILE " + e.complaint());
    }
  }

  private void draw(Inspection inspection) {
    sheet.ifPresent(
        png -> {
          PngFile.write(png, inspection.contactSheet(perClass));
          if (!json) {
            say(List.of("wrote " + png));
          }
        });
  }

  private void say(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}
