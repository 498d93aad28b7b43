package io.fovea.checkpoint;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A header as it was read: what it says of itself, and where its tensors lie. */
record HeaderJson(Map<String, String> metadata, Map<String, Tensor> tensors) {
  /** One tensor of F32: the bytes {@code [from, to)} after the header. */
  record Tensor(List<Long> shape, long from, long to) {}

  static HeaderJson parse(byte[] head) throws DamagedException {
    Map<String, String> metadata = new LinkedHashMap<>();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    try (JsonReader json =
        new JsonReader(
            new InputStreamReader(new ByteArrayInputStream(head), StandardCharsets.UTF_8))) {
      json.setStrictness(Strictness.STRICT);
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        if (name.equals("__metadata__")) {
          metadata(json, metadata);
        } else if (tensors.put(name, tensor(json)) != null) {
          throw new DamagedException("is damaged: '" + name + "' is there twice");
        }
      }
      json.endObject();
    } catch (MalformedJsonException
        | EOFException
        | IllegalStateException
        | NumberFormatException e) {
      throw new DamagedException("is damaged: its header cannot be read");
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return new HeaderJson(metadata, tensors);
  }

  private static void metadata(JsonReader json, Map<String, String> into)
      throws IOException, DamagedException {
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (into.put(name, json.nextString()) != null) {
        throw new DamagedException("is damaged: '" + name + "' is there twice");
      }
    }
    json.endObject();
  }

  private static Tensor tensor(JsonReader json) throws IOException, DamagedException {
    String type = "";
    List<Long> shape = List.of();
    List<Long> offsets = List.of();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "dtype" -> type = json.nextString();
        case "shape" -> shape = longs(json);
        case "data_offsets" -> offsets = longs(json);
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (!type.equals("F32") || offsets.size() != 2) {
      throw new DamagedException("is a safetensors file, but no checkpoint of Fovea");
    }
    return new Tensor(shape, offsets.get(0), offsets.get(1));
  }

  private static List<Long> longs(JsonReader json) throws IOException {
    List<Long> numbers = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      numbers.add(json.nextLong());
    }
    json.endArray();
    return numbers;
  }
}
