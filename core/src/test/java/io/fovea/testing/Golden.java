package io.fovea.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.fovea.representation.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads golden values: JSON files whose tensors are {@code {"shape": [...], "data": [...]}}. */
public final class Golden {
  private Golden() {}

  /** A golden file among the test resources, for example {@code /goldens/optim/Adam_l2_0.json}. */
  public static JsonObject resource(String path) {
    try (InputStream in = Golden.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no test resource " + path);
      }
      return parse(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonObject file(Path path) {
    try (Reader in = Files.newBufferedReader(path)) {
      return parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject parse(Reader in) {
    return JsonParser.parseReader(in).getAsJsonObject();
  }

  /**
   * A file or folder kept beside the checkout, for example {@code data/x.csv}; empty where it is
   * absent. Tests that need it skip with a word.
   */
  public static Optional<Path> shared(String path) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared").resolve(path);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The JSON files of a folder, sorted. */
  public static List<Path> files(Path folder, String glob) {
    try (var stream = Files.newDirectoryStream(folder, glob);
        Stream<Path> sorted = StreamSupport.stream(stream.spliterator(), false).sorted()) {
      return sorted.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tensor's numbers as double; {@code "NaN"} and {@code "Infinity"} are read as such. */
  public static double[] doubles(JsonElement tensor) {
    JsonArray data =
        tensor.isJsonArray()
            ? tensor.getAsJsonArray()
            : tensor.getAsJsonObject().getAsJsonArray("data");
    double[] values = new double[data.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.parseDouble(data.get(i).getAsString());
    }
    return values;
  }

  public static float[] floats(JsonElement tensor) {
    double[] wide = doubles(tensor);
    float[] values = new float[wide.length];
    for (int i = 0; i < wide.length; i++) {
      values[i] = (float) wide[i];
    }
    return values;
  }

  public static int[] shape(JsonElement tensor) {
    JsonArray sizes = tensor.getAsJsonObject().getAsJsonArray("shape");
    int[] shape = new int[sizes.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = sizes.get(i).getAsInt();
    }
    return shape;
  }

  public static Tensor tensor(JsonElement tensor) {
    return new Tensor(floats(tensor), shape(tensor));
  }

  /** Tensors by name; entries that are no tensors ({@code null}, plain numbers) are left out. */
  public static Map<String, Tensor> tensors(JsonObject named) {
    Map<String, Tensor> tensors = new TreeMap<>();
    for (var entry : named.entrySet()) {
      if (entry.getValue().isJsonObject()) {
        tensors.put(entry.getKey(), tensor(entry.getValue()));
      }
    }
    return tensors;
  }
}
