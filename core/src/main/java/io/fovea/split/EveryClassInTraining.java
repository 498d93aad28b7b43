package io.fovea.split;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.List;

/** The rule that a class which validation or test ask for must be there to be learned. */
public final class EveryClassInTraining {
  private static final int SHOWN = 10;

  private EveryClassInTraining() {}

  /**
   * Checks whichever split made the parts.
   *
   * @param split the split's name, for the message
   * @param labels the classes' names
   * @throws FoveaException naming the first class that could not be learned, and whose it is
   */
  public static void check(String split, Split parts, LabelEncoding labels) {
    int[] learned = Split.classCounts(parts.train(), labels.size());
    for (int index = 0; index < labels.size(); index++) {
      List<Sample> unseen = of(new ClassTarget(index), parts);
      if (learned[index] == 0 && !unseen.isEmpty()) {
        throw new FoveaException(
            "split %s: the training part has no scanpath of class '%s'; all %d of them are in"
                    .formatted(split, labels.classes().get(index), unseen.size())
                + " validation or test, by participants %s; ".formatted(participants(unseen))
                + "choose another seed, smaller validation_size and test_size, or a label that"
                + " varies between the participants who are trained on");
      }
    }
  }

  private static List<Sample> of(ClassTarget target, Split parts) {
    List<Sample> others = new ArrayList<>(parts.validation());
    others.addAll(parts.test());
    return others.stream().filter(sample -> sample.target().equals(target)).toList();
  }

  private static String participants(List<Sample> samples) {
    List<String> names =
        Split.participants(samples).stream().map(ScanpathKey::text).limit(SHOWN + 1).toList();
    return names.size() <= SHOWN ? names.toString() : names.subList(0, SHOWN) + " and others";
  }
}
