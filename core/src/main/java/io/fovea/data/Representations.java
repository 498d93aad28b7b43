package io.fovea.data;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the representations of all inputs. */
public final class Representations {
  private Representations() {}

  /**
   * By input, in their order.
   *
   * @param training the scanpaths from which they may learn
   * @throws FoveaException what a representation refuses, with the place where it was asked for
   */
  public static Map<String, Representation> of(
      Map<String, RepresentationSpec> specs, List<Scanpath> training) {
    Map<String, Representation> made = new LinkedHashMap<>();
    specs.forEach((input, spec) -> made.put(input, create(input, spec, training)));
    return made;
  }

  /**
   * The same for whoever makes batches: one size, or a first size that differs from scanpath to
   * scanpath.
   *
   * @throws FoveaException also if another size differs
   */
  public static Map<String, Representation> forBatches(
      Map<String, RepresentationSpec> specs, List<Scanpath> training) {
    Map<String, Representation> made = of(specs, training);
    made.forEach(
        (input, representation) -> {
          if (representation.shape().sizes().lastIndexOf(TensorShape.VARIABLE) > 0) {
            throw new FoveaException(
                "data.inputs.%s: '%s' gives %s; in a batch only the first size may differ from scanpath"
                        .formatted(input, specs.get(input).name(), representation.shape())
                    + " to scanpath");
          }
        });
    return made;
  }

  /**
   * Those of a model that was trained before: what they learned comes from it, not from data.
   *
   * @param learned by input
   */
  public static Map<String, Representation> restored(
      Map<String, RepresentationSpec> specs, Map<String, Map<String, List<Double>>> learned) {
    Map<String, Representation> made = new LinkedHashMap<>();
    specs.forEach(
        (input, spec) -> {
          Map<String, List<Double>> own = learned.getOrDefault(input, Map.of());
          made.put(input, make(input, () -> spec.restore(own)));
        });
    return made;
  }

  /** By input, what it learned; without those that learned nothing. */
  public static Map<String, Map<String, List<Double>>> learned(Map<String, Representation> made) {
    Map<String, Map<String, List<Double>>> learned = new LinkedHashMap<>();
    made.forEach((input, representation) -> learned.put(input, representation.learned()));
    learned.values().removeIf(Map::isEmpty);
    return learned;
  }

  /**
   * By input, the keys of the scanpaths from which its numbers were learned.
   *
   * @throws FoveaException if one has learned and does not say from whom
   */
  public static Map<String, Set<ScanpathKey>> learnedFrom(Map<String, Representation> made) {
    Map<String, Set<ScanpathKey>> learnedFrom = new LinkedHashMap<>();
    made.forEach(
        (input, representation) -> {
          Set<ScanpathKey> whom = representation.learnedFrom();
          if (whom.isEmpty() && !representation.learned().isEmpty()) {
            throw new FoveaException(
                "data.inputs.%s: the representation learned %s, but its learnedFrom() names nobody;"
                        .formatted(input, representation.learned().keySet())
                    + " it must name the scanpaths that it was made with, or no leak could be found");
          }
          learnedFrom.put(input, whom);
        });
    return learnedFrom;
  }

  private static Representation create(
      String input, RepresentationSpec spec, List<Scanpath> training) {
    return make(input, () -> spec.create(training));
  }

  private static Representation make(String input, Supplier<Representation> making) {
    try {
      return making.get();
    } catch (SettingException e) {
      throw e.at("data.inputs." + input);
    } catch (FoveaException e) {
      throw new FoveaException("data.inputs.%s: %s".formatted(input, e.getMessage()), e);
    }
  }

  /**
   * One scanpath as an input's tensor, held to what the representation promises.
   *
   * @throws FoveaException if it is of another shape, empty, or holds NaN or infinity
   */
  public static Tensor encode(String input, Representation representation, Scanpath scanpath) {
    Tensor tensor = representation.encode(scanpath);
    TensorShape shape = TensorShape.of(tensor.shape());
    if (!representation.shape().allows(shape)) {
      throw new FoveaException(
          "data.inputs.%s: the representation promises %s but gave %s for %s"
              .formatted(input, representation.shape(), shape, scanpath));
    }
    if (tensor.values().length == 0) {
      throw new FoveaException(
          "data.inputs.%s: the representation gave nothing, %s, for %s"
              .formatted(input, shape, scanpath));
    }
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        throw new FoveaException(
            "data.inputs.%s: the representation gave %s for %s".formatted(input, value, scanpath));
      }
    }
    return tensor;
  }
}
