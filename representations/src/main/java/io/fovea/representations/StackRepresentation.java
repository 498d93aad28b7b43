package io.fovea.representations;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.SettingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Encodes with each part and lays the channels one after another. */
final class StackRepresentation implements Representation {
  private final List<Representation> parts;
  private final TensorShape shape;

  StackRepresentation(List<RepresentationSpec> specs, List<Representation> parts) {
    this.parts = parts;
    TensorShape first = parts.get(0).shape();
    int channels = 0;
    for (int p = 0; p < parts.size(); p++) {
      TensorShape size = parts.get(p).shape();
      if (size.rank() != 3 || size.isVariable()) {
        throw new SettingException(
            "of[%d]".formatted(p),
            "must be an image (channels, height, width): %s gives %s"
                .formatted(specs.get(p).name(), size));
      }
      if (size.size(1) != first.size(1) || size.size(2) != first.size(2)) {
        throw new SettingException(
            "of[%d]".formatted(p),
            "must have the height and width of the first part: %s gives %s, %s gives %s"
                .formatted(specs.get(0).name(), first, specs.get(p).name(), size));
      }
      channels += size.size(0);
    }
    this.shape = TensorShape.of(channels, first.size(1), first.size(2));
  }

  @Override
  public TensorShape shape() {
    return shape;
  }

  @Override
  public Tensor encode(Scanpath scanpath) {
    int height = shape.size(1);
    int width = shape.size(2);
    float[] stacked = new float[shape.size(0) * height * width];
    int at = 0;
    for (Representation part : parts) {
      float[] channels = part.encode(scanpath).values();
      System.arraycopy(channels, 0, stacked, at, channels.length);
      at += channels.length;
    }
    return new Tensor(stacked, shape.size(0), height, width);
  }

  /** What any of the parts learned from. */
  @Override
  public Set<ScanpathKey> learnedFrom() {
    return parts.stream()
        .flatMap(part -> part.learnedFrom().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the parts learned, their names behind the part's place and a dot. */
  @Override
  public Map<String, List<Double>> learned() {
    return LearnedParts.of(parts);
  }
}
