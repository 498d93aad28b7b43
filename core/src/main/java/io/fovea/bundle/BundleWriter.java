package io.fovea.bundle;

import com.google.gson.JsonObject;
import io.fovea.checkpoint.Safetensors;
import io.fovea.data.DataSummary;
import io.fovea.logging.AtomicFiles;
import io.fovea.logging.RunJson;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.TargetNames;
import io.fovea.source.SourceContext;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.Settings;
import io.fovea.training.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a trained model as a folder that needs nothing else: {@code model.onnx}, {@code
 * weights.safetensors} (PyTorch's names), {@code check.safetensors} ({@link CheckVectors}), {@code
 * README.md} (the model card) and, last, {@code bundle.json}, which names and hashes the others.
 */
public final class BundleWriter {
  private final Run run;
  private final Map<String, Object> more;
  private final Map<String, Double> metrics;

  /**
   * @param more what the run itself does not know, for example {@code plugins}
   * @param metrics what was measured with these weights
   */
  public BundleWriter(Run run, Map<String, Object> more, Map<String, Double> metrics) {
    this.run = run;
    this.more = new LinkedHashMap<>(more);
    this.metrics = new LinkedHashMap<>(metrics);
  }

  /**
   * Writes into a folder, over an older bundle.
   *
   * @throws io.fovea.spec.FoveaException if a part has no ONNX form; nothing is written then
   */
  public void write(Path folder) {
    String version = RunJson.versionsHere().get("fovea");
    byte[] network =
        OnnxFile.of(
            run,
            version,
            Map.of(
                "classes", String.join("\n", run.signature().classes()),
                "simulated_data", Boolean.toString(run.summary().simulated())));
    JsonObject manifest = manifest();
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(BundleFiles.MANIFEST)); // no manifest of other files
    } catch (IOException e) {
      throw FileTrouble.of("cannot write the model into", folder, e);
    }
    AtomicFiles.write(folder.resolve(BundleFiles.NETWORK), out -> out.write(network));
    weights().write(folder.resolve(BundleFiles.WEIGHTS));
    CheckVectors.of(run).write(folder.resolve(BundleFiles.CHECK));
    AtomicFiles.writeText(
        folder.resolve(BundleFiles.CARD), out -> out.append(new ModelCard(manifest).text()));
    JsonObject hashes = new JsonObject();
    BundleFiles.HASHED.forEach(
        file -> hashes.addProperty(file, BundleFiles.hash(folder.resolve(file))));
    manifest.add("files", hashes);
    BundleFiles.sign(manifest);
    AtomicFiles.writeText(
        folder.resolve(BundleFiles.MANIFEST),
        out -> out.append(BundleFiles.GSON.toJson(manifest)).append('\n'));
  }

  private Safetensors weights() {
    return new Safetensors(Map.of("format", "pt"), run.weights());
  }

  private JsonObject manifest() {
    Map<String, List<Integer>> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, TensorShape> input : run.signature().inputs().entrySet()) {
      inputs.put(input.getKey(), input.getValue().sizes());
    }
    Map<String, Object> representations = new LinkedHashMap<>();
    run.representations().forEach((name, spec) -> representations.put(name, Settings.of(spec)));
    boolean numbers = run.signature().targets() instanceof TargetNames;
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", Bundle.FORMAT);
    all.put("task", numbers ? Bundle.REGRESSION : Bundle.CLASSIFICATION);
    all.put("classes", run.signature().classes());
    all.put(
        "targets",
        run.signature().targets() instanceof TargetNames named ? named.names() : List.of());
    all.put("inputs", inputs);
    all.put("representations", representations);
    all.put("learned", run.learned());
    all.put("reading", reading(run.context()));
    all.put("simulated_data", run.summary().simulated());
    all.put("data", facts(run.summary()));
    Map<String, Object> measured = new LinkedHashMap<>();
    metrics.forEach(
        (name, value) -> measured.put(name, Double.isFinite(value) ? value : value.toString()));
    all.put("metrics", measured);
    all.put("epoch", run.epoch());
    all.put("step", run.globalStep());
    all.put("seed", run.seed());
    all.put("settings", run.task().hyperparameters());
    all.putAll(more);
    all.put("versions", RunJson.versionsHere());
    return BundleFiles.GSON.toJsonTree(all).getAsJsonObject();
  }

  private static Map<String, Object> facts(DataSummary summary) {
    Map<String, Object> facts = new LinkedHashMap<>(summary.facts());
    summary.testBaselines().forEach(baseline -> facts.put(baseline.fact(), baseline.value()));
    return facts;
  }

  /** What a table needs to be read as the training's was; labels are not asked for. */
  private static Map<String, Object> reading(SourceContext context) {
    Map<String, Object> reading = new LinkedHashMap<>();
    context
        .columns()
        .ifPresent(columns -> reading.put("columns", Settings.of(columns.withoutLabels())));
    context.screen().ifPresent(screen -> reading.put("screen", Settings.of(screen)));
    context.detect().ifPresent(detect -> reading.put("detect", Settings.of(detect)));
    if (!context.clean().isEmpty()) {
      reading.put("clean", context.clean().stream().map(Settings::of).toList());
    }
    return reading;
  }
}
