package io.fovea.data;

import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model needs to know of the data to be built.
 *
 * @param inputs names and shapes (without the batch axis), in the order in which batches carry them
 * @param labels the classes
 */
public record DataSignature(Map<String, TensorShape> inputs, LabelEncoding labels) {
  public DataSignature {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
