package io.fovea.app.doctor;

import java.util.List;

/**
 * The native PyTorch build on the class path.
 *
 * @param origin the jar's name
 * @param version for example {@code 2.7.1-20250812}
 * @param flavor {@code cpu}, or a CUDA version
 * @param classifier the platform, for example {@code linux-x86_64}
 * @param libraries file names
 * @param unpackedBytes what they take on disk
 */
record Natives(
    String origin,
    String version,
    String flavor,
    String classifier,
    List<String> libraries,
    long unpackedBytes) {

  /** The engine's name for the folder into which it unpacks them. */
  String folder() {
    return version + "-" + flavor + "-" + classifier;
  }

  long unpackedMib() {
    return unpackedBytes >> 20;
  }
}
