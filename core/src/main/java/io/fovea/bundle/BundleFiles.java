package io.fovea.bundle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.fovea.spec.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
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
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hash(Path file) {
    // A piece at a time: what is not what it should be may be of any size.
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest = new DigestInputStream(in, sha256())) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
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
