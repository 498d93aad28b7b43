package io.fovea.checkpoint;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A header as it was read: what it says of itself, and where its tensors lie. */
record HeaderJson(Map<String, String> metadata, Map<String, TensorEntry> tensors) {
  /** The name in a header that is no tensor's. */
  static final String METADATA = "__metadata__";

  static HeaderJson parse(byte[] head) throws DamagedException {
    if (head[0] != '{') {
      throw new DamagedException("is no checkpoint of Fovea, and no safetensors file");
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    Map<String, TensorEntry> tensors = new LinkedHashMap<>();
    try (JsonReader json =
        new JsonReader(
            new InputStreamReader(
                new ByteArrayInputStream(head), StandardCharsets.UTF_8.newDecoder()))) {
      json.setStrictness(Strictness.STRICT);
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        if (name.equals(METADATA)) {
          if (!metadata.isEmpty()) {
            throw twice(name);
          }
          metadata(json, metadata);
        } else if (tensors.put(name, tensor(name, json)) != null) {
          throw twice(name);
        }
      }
      json.endObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new DamagedException("is damaged: something follows its header");
      }
    } catch (MalformedJsonException
        | CharacterCodingException
        | EOFException
        | IllegalStateException
        | NumberFormatException e) {
      throw new DamagedException("is damaged: its header cannot be read", e);
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
      if (json.peek() != JsonToken.STRING) {
        throw new DamagedException("is damaged: '" + name + "' of its metadata is no text");
      }
      if (into.put(name, json.nextString()) != null) {
        throw twice(name);
      }
    }
    json.endObject();
  }

  private static TensorEntry tensor(String name, JsonReader json)
      throws IOException, DamagedException {
    String type = "";
    List<Long> shape = List.of();
    List<Long> offsets = List.of();
    Set<String> seen = new HashSet<>();
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      if (!seen.add(key)) {
        throw twice(name + "." + key);
      }
      switch (key) {
        case "dtype" -> type = json.nextString();
        case "shape" -> shape = longs(json);
        case "data_offsets" -> offsets = longs(json);
        default ->
            throw new DamagedException(
                "is damaged: tensor '%s' has an unknown '%s'".formatted(name, key));
      }
    }
    json.endObject();
    if (seen.size() != 3 || offsets.size() != 2) {
      throw new DamagedException(
          "is damaged: tensor '%s' needs dtype, shape and two data_offsets".formatted(name));
    }
    return new TensorEntry(type, List.copyOf(shape), offsets.get(0), offsets.get(1));
  }

  private static DamagedException twice(String name) {
    return new DamagedException("is damaged: '" + name + "' is there twice");
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
