package io.fovea.app;

import io.fovea.data.Stage;
import io.fovea.wiring.FitResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fovea test}. */
@Command(
    name = "test",
    description = {
      "Measure a trained model on its test part.",
      "Once, at the end: choosing by it is training on it."
    },
    footerHeading = "%nFor example:%n",
    footer = "  fovea test --ckpt fovea_logs/reading-cnn/version_0/checkpoints/last.ckpt")
final class TestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ModelOptions model;

  @Override
  public Integer call() throws IOException {
    try (var open = model.plugins().open()) {
      PrintWriter out = spec.commandLine().getOut();
      FitResult result =
          model.run(open).measure(Stage.TEST, List.of(new DataSummaryCallback(out, false)));
      new MeasureReport(result).lines().forEach(out::println);
    }
    return 0;
  }
}
