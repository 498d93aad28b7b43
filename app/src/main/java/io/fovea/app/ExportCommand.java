package io.fovea.app;

import io.fovea.wiring.ModelRun;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fovea export}. */
@Command(
    name = "export",
    description = {
      "Write a trained model as a bundle: the network as ONNX, its weights, what it was trained on,",
      "a model card. Any ONNX runtime runs the network; fovea predict --bundle needs nothing else."
    },
    footerHeading = "%nFor example:%n",
    footer = "  fovea export --ckpt last.ckpt --out reader-type.zip")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ModelOptions model;

  @Mixin private BundleTarget target;

  @Override
  public Integer call() throws IOException {
    target.check();
    try (var open = model.plugins().open()) {
      ModelRun run = model.run(open);
      target.write(run::export);
    }
    spec.commandLine().getOut().printf("model in %s%n", target.path());
    return 0;
  }
}
