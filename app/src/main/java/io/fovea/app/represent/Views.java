package io.fovea.app.represent;

import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.TensorShape;
import io.fovea.representations.Stack;
import io.fovea.scanpath.Scanpath;
import java.util.ArrayList;
import java.util.List;

/**
 * How the tensors of a representation are looked at: three channels as one picture in colour, any
 * other number channel by channel. A stack is looked at part by part.
 */
public final class Views {
  private static final int RGB = 3;
  private static final int IMAGE_RANK = 3;

  private Views() {}

  /**
   * The pictures of one input.
   *
   * @param training the scanpaths that the representation was made of
   */
  public static List<View> of(String input, RepresentationSpec spec, List<Scanpath> training) {
    List<View> views = new ArrayList<>();
    add(views, input, spec, training);
    return views;
  }

  private static void add(
      List<View> views, String input, RepresentationSpec spec, List<Scanpath> training) {
    if (spec instanceof Stack stack) {
      stack.of().forEach(part -> add(views, input, part, training));
      return;
    }
    TensorShape shape = spec.create(training).shape();
    int channels = shape.rank() == IMAGE_RANK ? shape.size(0) : 1;
    int first = views.stream().mapToInt(View::channels).sum();
    String label = input + ": " + spec.name();
    if (channels == RGB) {
      views.add(new View(label, first, true));
      return;
    }
    for (int i = 0; i < channels; i++) {
      views.add(new View(channels == 1 ? label : label + " " + i, first + i, false));
    }
  }
}
