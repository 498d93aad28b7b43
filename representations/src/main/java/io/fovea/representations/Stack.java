package io.fovea.representations;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The channels of several image representations, one after another. Output (sum of channels,
 * height, width); every part must give (channels, height, width) with the same height and width.
 */
@Doc("The channels of several image representations, one after another.")
public record Stack(
    @Doc("The image representations, in the order of their channels; all of one size.")
        List<RepresentationSpec> of)
    implements RepresentationSpec {

  public Stack() {
    this(List.of(new Heatmap(), new BaselineVisualization()));
  }

  public Stack {
    Check.notEmpty("of", of);
    of = List.copyOf(of);
  }

  public static Stack of(RepresentationSpec first, RepresentationSpec... others) {
    return new Stack(Stream.concat(Stream.of(first), Arrays.stream(others)).toList());
  }

  @Override
  public String name() {
    return "stack";
  }

  /**
   * @throws io.fovea.spec.SettingException if a part gives no image, or two parts give images of
   *     different sizes
   */
  @Override
  public Representation create(List<Scanpath> training) {
    return new StackRepresentation(of, of.stream().map(spec -> spec.create(training)).toList());
  }

  /**
   * Each part again.
   *
   * @param learned the parts' numbers, their names behind the part's place and a dot
   */
  @Override
  public Representation restore(Map<String, List<Double>> learned) {
    return new StackRepresentation(of, LearnedParts.restore(of, learned));
  }
}
