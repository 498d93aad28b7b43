package io.fovea.bundle;

import io.fovea.logging.RunFolder;
import io.fovea.network.NoOnnxFormException;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the trained model in the run's folder {@code model} (see {@link BundleWriter}): after the
 * fit with the last weights, and again after a test, with the weights that were tested and what was
 * measured with them.
 */
public final class ModelWriter implements Callback {
  private static final Logger log = LoggerFactory.getLogger(ModelWriter.class);

  private final Path folder;
  private final Supplier<Map<String, Object>> more;

  public ModelWriter(RunFolder run) {
    this(run, Map::of);
  }

  /**
   * @param more what the run itself does not know, for example the plugins in use
   */
  public ModelWriter(RunFolder run, Supplier<Map<String, Object>> more) {
    this.folder = run.resolve("model");
    this.more = more;
  }

  @Override
  public void onFitEnd(Run run) {
    write(run, new LinkedHashMap<>(run.metrics()));
  }

  @Override
  public void onTestEnd(Run run) {
    Map<String, Double> tested = new LinkedHashMap<>(run.metrics());
    // The others may have been measured with other weights: the last, where the best are tested.
    tested.keySet().removeIf(name -> !name.startsWith("test_"));
    write(run, tested);
  }

  private void write(Run run, Map<String, Double> metrics) {
    try {
      new BundleWriter(run, more.get(), metrics).write(folder);
    } catch (NoOnnxFormException e) {
      // The training is not lost for it: its checkpoints are there.
      log.warn("no model is written to {}: {}", folder, e.getMessage());
    }
  }
}
