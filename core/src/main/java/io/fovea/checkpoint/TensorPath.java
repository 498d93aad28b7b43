package io.fovea.checkpoint;

/**
 * The way to an array as a tensor's name: the names joined by {@code /}. So that no two ways are
 * one name, {@code ~} and {@code /} within a name are {@code ~0} and {@code ~1}. Half a surrogate
 * pair, which no UTF-8 can hold, is {@code ~u} and four digits; {@code ~2} stands for the name
 * {@code __metadata__}, which safetensors keeps for itself.
 */
record TensorPath(String text, int depth) {
  static final TensorPath ROOT = new TensorPath("", 0);

  TensorPath to(String name) {
    String escaped = name.replace("~", "~0").replace("/", "~1");
    String last = Surrogates.escaped(escaped, "~u");
    if (last.equals(HeaderJson.METADATA)) {
      last = "~2";
    }
    return new TensorPath(depth == 0 ? last : text + "/" + last, depth + 1);
  }
}
