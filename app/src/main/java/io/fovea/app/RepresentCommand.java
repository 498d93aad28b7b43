package io.fovea.app;

import io.fovea.app.inspect.Inspection;
import io.fovea.app.represent.SampleParts;
import io.fovea.app.represent.TensorExport;
import io.fovea.config.DataExperiment;
import io.fovea.config.ExperimentReader;
import io.fovea.data.SplitData;
import io.fovea.scanpath.Sample;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fovea represent}. */
@Command(
    name = "represent",
    description = {
      "Write every input tensor of an experiment, in the order of keys, for other tools.",
      "numpy.load reads FILE.npz: an array named like each input, and keys, key_columns,"
          + " participants, part; with classes also labels and classes, with numbers also targets"
          + " and target_names.",
      "Sequences are filled up with zeros to the longest; INPUT_lengths says how long each is."
    },
    footerHeading = "%nFor example:%n",
    footer = "  fovea represent experiment.yaml --out tensors.npz --png pictures")
final class RepresentCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final List<String> PARTS = List.of("train", "validation", "test", ALL);

  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;

  @Parameters(
      paramLabel = "EXPERIMENT.yaml",
      description = "The experiment file; network and task may be missing.")
  private Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.npz",
      description = "The archive to write.")
  private Path out;

  @Option(
      names = "--set",
      paramLabel = "a.b=c",
      description = "Replace a setting, for example data.sample=0.1. Repeatable.")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--part",
      paramLabel = "PART",
      defaultValue = ALL,
      description = "Only scanpaths of this part: train, validation, test or ${DEFAULT-VALUE}.")
  private String part;

  @Option(
      names = "--png",
      paramLabel = "DIR",
      description = "Also a picture of each tensor: DIR/INPUT/ROW_KEY.png.")
  private Optional<Path> png = Optional.empty();

  @Option(names = "--compress", description = "Make the archive smaller; takes longer.")
  private boolean compress;

  @Option(names = "--force", description = "Replace FILE.npz, and pictures in DIR, if they exist.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    checkUsage();
    try (var open = plugins.open()) {
      var reader = new ExperimentReader(open.parts());
      write(reader.readData(file, sets));
    }
    return 0;
  }

  private void checkUsage() throws IOException {
    if (!PARTS.contains(part)) {
      throw new UsageException("--part: " + Suggestions.unknown("part", part, PARTS));
    }
    FreshFile.check("--out", out, ".npz", force);
    if (png.isPresent() && Files.exists(png.get())) {
      if (!Files.isDirectory(png.get())) {
        throw new UsageException("--png: %s is no folder".formatted(png.get()));
      }
      try (Stream<Path> inside = Files.list(png.get())) {
        if (!force && inside.findAny().isPresent()) {
          throw new UsageException(png.get() + " is not empty; --force writes into it");
        }
      }
    }
  }

  /** Nobody is stopped from looking at parts on which fit would not train, but told. */
  private static List<String> warnings(SplitData data) {
    List<String> warnings = new ArrayList<>();
    try {
      data.checkParts();
    } catch (FoveaException e) {
      warnings.add(Inspection.WARNING + "fit would not train on these parts: " + e.getMessage());
    }
    data.summary().lines().stream()
        .filter(line -> line.startsWith(Inspection.WARNING))
        .forEach(warnings::add);
    return warnings;
  }

  private void write(DataExperiment experiment) {
    SplitData data = experiment.data().module(experiment.seed()).splitData();
    data.read();
    List<String> warnings = warnings(data);
    var parts = new SampleParts(data.dataset().samples(), data.split());
    List<Sample> rows =
        data.dataset().samples().stream()
            .filter(sample -> part.equals(ALL) || parts.of(sample).equals(part))
            .toList();
    if (rows.isEmpty()) {
      throw new UsageException(
          "--part: data.split makes no %s part; it has %s".formatted(part, parts.named().keySet()));
    }
    TensorExport export = new TensorExport(data, experiment.data().inputs(), rows, parts);
    export.write(out, compress, png, WorkProgress.ifSomebodyLooks());
    PrintWriter told = spec.commandLine().getOut();
    warnings.forEach(told::println);
    told.println("wrote " + out + (data.dataset().report().simulated() ? " (SIMULATED DATA)" : ""));
    export.arrays().forEach((input, shape) -> told.println("  " + input + " " + shape));
    png.ifPresent(folder -> told.println("wrote a picture of each tensor to " + folder));
    told.flush();
  }
}
