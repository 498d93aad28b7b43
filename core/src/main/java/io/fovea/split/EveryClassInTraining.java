package io.fovea.split;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.TargetSpace;
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
   * @param targets the classes' names; where the targets are no classes there is nothing to check
   * @throws FoveaException naming the first class that could not be learned, and whose it is
   */
  public static void check(String split, Split parts, TargetSpace targets) {
    if (!(targets instanceof LabelEncoding labels)) {
      return;
    }
    int[] learned = Split.classCounts(parts.train(), labels.size());
    List<Sample> others = new ArrayList<>(parts.validation());
    others.addAll(parts.test());
    int[] asked = Split.classCounts(others, labels.size());
    for (int index = 0; index < labels.size(); index++) {
      if (learned[index] == 0 && asked[index] > 0) {
        throw new FoveaException(
            "split %s: the training part has no scanpath of class '%s'; all %d of them are in"
                    .formatted(split, labels.classes().get(index), asked[index])
                + " validation or test, by participants %s; "
                    .formatted(participants(others, new ClassTarget(index)))
                + "choose another seed, smaller validation_size and test_size, or a label that"
                + " varies between the participants who are trained on");
      }
    }
  }

  private static String participants(List<Sample> samples, ClassTarget target) {
    List<Sample> unseen = samples.stream().filter(s -> s.target().equals(target)).toList();
    List<String> names =
        Split.participants(unseen).stream().map(ScanpathKey::text).limit(SHOWN + 1).toList();
    return names.size() <= SHOWN ? names.toString() : names.subList(0, SHOWN) + " and others";
  }
}
