package io.fovea.bundle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.fovea.spec.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files of a bundle and how their hashes are taken. */
final class BundleFiles {
  static final String MANIFEST = "bundle.json";
  static final String NETWORK = "model.onnx";
  static final String WEIGHTS = "weights.safetensors";
  static final String CHECK = "check.safetensors";
  static final String CARD = "README.md";

  /** All that the manifest vouches for. */
  static final List<String> HASHED = List.of(NETWORK, WEIGHTS, CHECK);

  private static final String OWN_HASH = "sha256";

  static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private BundleFiles() {}

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hash(Path file) {
    try {
      return hash(Files.readAllBytes(file));
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", file, e);
    }
  }

  /** Puts the manifest's own hash at its end. */
  static void sign(JsonObject manifest) {
    manifest.addProperty(OWN_HASH, hashOf(manifest));
  }

  static boolean isSigned(JsonObject manifest) {
    JsonElement said = manifest.get(OWN_HASH);
    return said != null && said.isJsonPrimitive() && said.getAsString().equals(hashOf(manifest));
  }

  private static String hashOf(JsonObject manifest) {
    JsonObject unsigned = manifest.deepCopy();
    unsigned.remove(OWN_HASH);
    return hash(new Gson().toJson(unsigned).getBytes(StandardCharsets.UTF_8));
  }
}
