package io.fovea.app.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tells these data and this split from all others. */
final class HashSection implements Section {
  private final Map<String, String> hashes = new LinkedHashMap<>();

  HashSection(String dataSha256, Optional<String> splitSha256) {
    hashes.put("data", dataSha256);
    splitSha256.ifPresent(hash -> hashes.put("split", hash));
  }

  @Override
  public String key() {
    return "sha256";
  }

  @Override
  public String title() {
    return "SHA-256";
  }

  @Override
  public List<String> lines() {
    Columnar table = new Columnar();
    hashes.forEach(table::row);
    return new ArrayList<>(table.lines("  "));
  }

  @Override
  public Object json() {
    return hashes;
  }
}
