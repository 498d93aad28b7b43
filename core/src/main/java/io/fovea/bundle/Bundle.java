package io.fovea.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.fovea.checkpoint.Safetensors;
import io.fovea.logging.RunJson;
import io.fovea.representation.TensorShape;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A trained model read from a folder or a zip that {@link BundleWriter} wrote, whole: every file
 * has the hash that the manifest says, and the manifest its own. Nothing in it is executed.
 *
 * @param manifest all that {@code bundle.json} says
 * @param network the ONNX file's bytes
 * @param check random inputs, and the scores that the trained network gave them
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and large
public record Bundle(JsonObject manifest, byte[] network, Safetensors check) {
  /** The version of the format that is written; older ones from {@link #OLDEST} on are read. */
  public static final int FORMAT = 3;

  public static final String CLASSIFICATION = "classification";
  public static final String REGRESSION = "regression";

  private static final int OLDEST = 3;

  /**
   * Reads and checks.
   *
   * @param place a folder, or a zip with the files at its top
   * @throws FoveaException if it is no bundle, of a newer Fovea, or damaged, with the reason
   */
  public static Bundle read(Path place) {
    if (Files.isDirectory(place)) {
      return readFolder(place, place);
    }
    if (!Files.exists(place)) {
      throw new FoveaException(place + ": no such bundle");
    }
    try (FileSystem zip = FileSystems.newFileSystem(place)) {
      return readFolder(place, zip.getPath("/"));
    } catch (ProviderNotFoundException | IOException e) {
      throw new FoveaException(place + ": is neither the folder of a bundle nor a zip of one", e);
    }
  }

  private static Bundle readFolder(Path place, Path folder) {
    JsonObject manifest = manifest(place, folder.resolve(BundleFiles.MANIFEST));
    for (String file : BundleFiles.HASHED) {
      checkHash(place, folder.resolve(file), file, manifest);
    }
    try {
      return new Bundle(
          manifest,
          Files.readAllBytes(folder.resolve(BundleFiles.NETWORK)),
          Safetensors.read(folder.resolve(BundleFiles.CHECK)));
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", place, e);
    }
  }

  private static JsonObject manifest(Path place, Path file) {
    if (!Files.exists(file)) {
      throw new FoveaException(
          "%s: is no bundle: it has no %s".formatted(place, BundleFiles.MANIFEST));
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      JsonElement root = JsonParser.parseString(text);
      if (!root.isJsonObject() || !root.getAsJsonObject().has("format")) {
        throw new FoveaException(
            "%s: %s is not of a Fovea bundle".formatted(place, BundleFiles.MANIFEST));
      }
      return checked(place, root.getAsJsonObject());
    } catch (JsonParseException e) {
      throw new FoveaException(
          "%s: is damaged: %s is cut off or no JSON".formatted(place, BundleFiles.MANIFEST), e);
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", file, e);
    }
  }

  private static JsonObject checked(Path place, JsonObject manifest) {
    String format = manifest.get("format").toString();
    if (!format.matches("\\d{1,6}")) {
      throw new FoveaException("%s: is damaged: its format is %s".formatted(place, format));
    }
    int version = Integer.parseInt(format);
    if (version > FORMAT) {
      throw new FoveaException(
          "%s: has format %d, which a newer Fovea wrote; this is Fovea %s, which reads %d to %d"
              .formatted(place, version, RunJson.versionsHere().get("fovea"), OLDEST, FORMAT));
    }
    if (version < OLDEST) {
      throw new FoveaException(
          "%s: has format %d, from before models were written as ONNX; export it again from its checkpoint"
              .formatted(place, version));
    }
    if (!BundleFiles.isSigned(manifest)) {
      throw new FoveaException(
          "%s: %s was changed after it was written: its content does not match its own SHA-256"
              .formatted(place, BundleFiles.MANIFEST));
    }
    ManifestRules.problem(manifest)
        .ifPresent(
            problem -> {
              throw new FoveaException(
                  "%s: %s is not one that Fovea wrote: %s"
                      .formatted(place, BundleFiles.MANIFEST, problem));
            });
    return manifest;
  }

  private static void checkHash(Path place, Path file, String name, JsonObject manifest) {
    if (!Files.exists(file)) {
      throw new FoveaException("%s: is not whole: %s is missing".formatted(place, name));
    }
    JsonElement said = manifest.getAsJsonObject("files").get(name);
    if (said == null || !said.getAsString().equals(BundleFiles.hash(file))) {
      throw new FoveaException(
          "%s: %s is damaged or was changed: its SHA-256 is not the one in %s"
              .formatted(place, name, BundleFiles.MANIFEST));
    }
  }

  public boolean isClassifier() {
    return manifest.get("task").getAsString().equals(CLASSIFICATION);
  }

  /** The classes in the order of the probabilities; none of a regressor. */
  public List<String> classes() {
    return texts("classes");
  }

  /** The names of the numbers that a regressor gives; none of a classifier. */
  public List<String> targets() {
    return texts("targets");
  }

  private List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    manifest.getAsJsonArray(name).forEach(each -> texts.add(each.getAsString()));
    return List.copyOf(texts);
  }

  public boolean isSimulated() {
    return manifest.get("simulated_data").getAsBoolean();
  }

  /** The inputs' shapes without the batch axis, in order. */
  public Map<String, TensorShape> inputs() {
    Map<String, TensorShape> inputs = new LinkedHashMap<>();
    manifest
        .getAsJsonObject("inputs")
        .entrySet()
        .forEach(
            input -> {
              List<Integer> sizes = new ArrayList<>();
              input.getValue().getAsJsonArray().forEach(size -> sizes.add(size.getAsInt()));
              inputs.put(input.getKey(), new TensorShape(sizes));
            });
    return inputs;
  }

  /** What representations learned from the training part, by input. */
  public Map<String, Map<String, List<Double>>> learned() {
    Map<String, Map<String, List<Double>>> learned = new LinkedHashMap<>();
    manifest
        .getAsJsonObject("learned")
        .entrySet()
        .forEach(input -> learned.put(input.getKey(), numbers(input.getValue())));
    return learned;
  }

  private static Map<String, List<Double>> numbers(JsonElement values) {
    Map<String, List<Double>> numbers = new LinkedHashMap<>();
    values
        .getAsJsonObject()
        .entrySet()
        .forEach(
            each -> {
              List<Double> list = new ArrayList<>();
              each.getValue().getAsJsonArray().forEach(number -> list.add(number.getAsDouble()));
              numbers.put(each.getKey(), list);
            });
    return numbers;
  }

  /** Representations and reading, as a section of an experiment file has them. */
  public String dataSection() {
    JsonObject section = manifest.getAsJsonObject("reading").deepCopy();
    section.add("inputs", manifest.get("representations"));
    return section.toString();
  }
}
