package io.fovea.bundle;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import com.google.gson.GsonBuilder;
import io.fovea.data.DataSignature;
import io.fovea.logging.AtomicFiles;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunJson;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.TargetNames;
import io.fovea.spec.FileTrouble;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the trained model in the run's folder {@code model/}: {@code weights.safetensors}, all
 * parameters and statistics under PyTorch's names, and {@code bundle.json}, what they mean: the
 * classes in the order of the scores or the numbers that are learned, the inputs' names and shapes
 * (-1 where a size differs from scanpath to scanpath), what their representations learned, the
 * task's settings.
 */
public final class ModelWriter implements Callback {
  /** The layout of {@code bundle.json}; raised when it changes. 2 added targets and learned. */
  static final int FORMAT = 2;

  private final RunFolder folder;

  public ModelWriter(RunFolder folder) {
    this.folder = folder;
  }

  @Override
  public void onFitEnd(Run run) {
    Path model = folder.resolve("model");
    try {
      Files.createDirectories(model);
      byte[] weights = encode(run.parameters());
      AtomicFiles.write(model.resolve("weights.safetensors"), out -> out.write(weights));
    } catch (IOException e) {
      throw FileTrouble.of("cannot write the model into", model, e);
    }
    String json = new GsonBuilder().setPrettyPrinting().create().toJson(describe(run));
    AtomicFiles.writeText(model.resolve("bundle.json"), out -> out.append(json).append('\n'));
  }

  private static byte[] encode(Map<String, Parameter> parameters) throws IOException {
    try (NDList named = new NDList()) {
      for (var entry : parameters.entrySet()) {
        NDArray copy = entry.getValue().getArray().duplicate();
        copy.setName(entry.getKey());
        named.add(copy);
      }
      return named.encode(NDList.Encoding.SAFETENSORS);
    }
  }

  private static Map<String, Object> describe(Run run) {
    Map<String, List<Integer>> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, TensorShape> input : run.signature().inputs().entrySet()) {
      inputs.put(input.getKey(), input.getValue().sizes());
    }
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("format", FORMAT);
    bundle.put("versions", RunJson.versionsHere());
    bundle.put("classes", run.signature().classes());
    bundle.put("targets", targets(run.signature()));
    bundle.put("inputs", inputs);
    bundle.put("learned", run.learned());
    bundle.put("simulated_data", run.summary().simulated());
    bundle.put("settings", run.task().hyperparameters());
    return bundle;
  }

  /** The numbers' names in the order of the outputs; empty where classes are learned. */
  private static List<String> targets(DataSignature data) {
    return data.targets() instanceof TargetNames numbers ? numbers.names() : List.of();
  }
}
