package io.fovea.data;

import io.fovea.representation.Representation;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Sample;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One part of the data, encoded and kept in memory: for each input, one float array per sample. */
final class EncodedPart {
  private final Map<String, TensorShape> shapes = new LinkedHashMap<>();
  private final List<float[][]> inputs = new ArrayList<>();
  private final ClassIndices classes;

  /**
   * Encodes each sample by each representation, on all cores; the result does not depend on them.
   */
  EncodedPart(List<Sample> samples, Map<String, Representation> representations) {
    classes = ClassIndices.of(samples);
    representations.forEach(
        (name, representation) -> {
          shapes.put(name, representation.shape());
          float[][] encoded = new float[samples.size()][];
          IntStream.range(0, samples.size())
              .parallel()
              .forEach(i -> encoded[i] = encode(name, representation, samples.get(i)));
          inputs.add(encoded);
        });
  }

  private static float[] encode(String input, Representation representation, Sample sample) {
    var tensor = representation.encode(sample.scanpath());
    var shape = TensorShape.of(tensor.shape());
    if (!shape.equals(representation.shape())) {
      throw new FoveaException(
          "data.inputs.%s: the representation promises %s but gave %s for %s"
              .formatted(input, representation.shape(), shape, sample.scanpath()));
    }
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        throw new FoveaException(
            "data.inputs.%s: the representation gave %s for %s"
                .formatted(input, value, sample.scanpath()));
      }
    }
    return tensor.values();
  }

  int size() {
    return classes.size();
  }

  ClassIndices classes() {
    return classes;
  }

  Map<String, TensorShape> shapes() {
    return shapes;
  }

  /** The tensors of one input (by its place), one per sample. */
  float[][] input(int place) {
    return inputs.get(place);
  }
}
