package io.fovea.app;

import io.fovea.bundle.WeightImport;
import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.wiring.ImportedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fovea import}. */
@Command(
    name = "import",
    description = {
      "Put weights that PyTorch trained into the network of an experiment, by PyTorch's names, and",
      "write it as a bundle. The experiment's data are read for classes and shapes."
    },
    footerHeading = "%nFor example:%n",
    footer =
        "  fovea import reading.yaml --weights weights.safetensors --rename model.0=backbone --out"
            + " moved")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginPathOption plugins;
  @Mixin private BundleTarget target;

  @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The network, its task and its data.")
  private Path experiment;

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "FILE",
      description = "A state dict as .safetensors or .npz. Pickled files are programs: refused.")
  private Path weights;

  @Option(
      names = "--rename",
      paramLabel = "FROM=TO",
      description =
          "What the beginning of the file's names becomes. Repeatable; the first that fits.")
  private Map<String, String> renames = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "a.b=c",
      description = "Replace a setting of the experiment. Repeatable.")
  private List<String> sets = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    target.check();
    try (var open = plugins.open()) {
      Experiment read = new ExperimentReader(open.parts()).read(experiment, sets);
      WeightImport[] done = new WeightImport[1];
      target.write(folder -> done[0] = ImportedModel.write(read, weights, renames, folder));
      report(done[0]);
    }
    return 0;
  }

  private void report(WeightImport done) {
    PrintWriter console = spec.commandLine().getOut();
    console.printf("all %d arrays of the network were found%n", done.matched());
    if (!done.ignored().isEmpty()) {
      console.printf("not used of the file: %s%n", done.ignored());
    }
    console.printf("model in %s; nothing was measured with these weights%n", target.path());
  }
}
