package io.fovea.predictor;

import io.fovea.data.Representations;
import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.scanpath.Scanpath;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scanpaths as a network's inputs; sequences are padded with zeros to the batch's longest. */
final class BatchInputs {
  private final Map<String, Representation> representations;

  BatchInputs(Map<String, Representation> representations) {
    this.representations = representations;
  }

  Map<String, OnnxSession.Array> of(List<Scanpath> scanpaths) {
    Map<String, OnnxSession.Array> batch = new LinkedHashMap<>();
    representations.forEach(
        (name, representation) -> {
          List<Tensor> rows = new ArrayList<>();
          scanpaths.forEach(
              scanpath -> rows.add(Representations.encode(name, representation, scanpath)));
          batch.put(name, stacked(rows));
          if (representation.shape().isVariable()) {
            long[] lengths = rows.stream().mapToLong(row -> row.shape()[0]).toArray();
            batch.put(name + "_lengths", new OnnxSession.Array.Lengths(LongBuffer.wrap(lengths)));
          }
        });
    return batch;
  }

  private static OnnxSession.Array stacked(List<Tensor> rows) {
    int longest = rows.stream().mapToInt(row -> row.values().length).max().orElse(0);
    int[] widest =
        rows.stream()
            .filter(row -> row.values().length == longest)
            .findFirst()
            .orElseThrow()
            .shape();
    List<Long> sizes = new ArrayList<>(List.of((long) rows.size()));
    Arrays.stream(widest).forEach(size -> sizes.add((long) size));
    FloatBuffer all = room(Math.multiplyExact(rows.size(), longest));
    for (int i = 0; i < rows.size(); i++) {
      all.put(i * longest, rows.get(i).values());
    }
    return new OnnxSession.Array.Floats(all, sizes);
  }

  private static FloatBuffer room(int numbers) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(numbers, Float.BYTES))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
