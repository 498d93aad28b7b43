package io.fovea.app.inspect;

import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.TensorShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the network sees of each scanpath. */
final class InputsSection implements Section {
  private final Map<String, RepresentationSpec> specs;
  private final Map<String, TensorShape> shapes;
  private final long scanpaths;

  /**
   * @param shapes by input
   */
  InputsSection(
      Map<String, RepresentationSpec> specs, Map<String, TensorShape> shapes, long scanpaths) {
    this.specs = specs;
    this.shapes = shapes;
    this.scanpaths = scanpaths;
  }

  @Override
  public String key() {
    return "inputs";
  }

  @Override
  public String title() {
    return "inputs";
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    shapes.forEach(
        (name, shape) ->
            lines.addAll(
                Words.wrapped(
                    "  ",
                    "%s: %s, a tensor %s for each scanpath%s"
                        .formatted(name, specs.get(name).name(), shape, inAll(shape)))));
    return lines;
  }

  private String inAll(TensorShape shape) {
    if (shape.isVariable()) {
      return "";
    }
    return "; %s in all".formatted(Words.bytes(bytes(shape)));
  }

  private double bytes(TensorShape shape) {
    double each = Float.BYTES;
    for (int size : shape.sizes()) {
      each *= size;
    }
    return each * scanpaths;
  }

  @Override
  public Object json() {
    Map<String, Object> json = new LinkedHashMap<>();
    shapes.forEach(
        (name, shape) ->
            json.put(
                name, Map.of("representation", specs.get(name).name(), "shape", shape.sizes())));
    return json;
  }
}
