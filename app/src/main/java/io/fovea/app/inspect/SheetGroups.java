package io.fovea.app.inspect;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.split.SeededShuffle;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which scanpaths a contact sheet shows: a few of each class, or of the low, middle and high third
 * of the first target. They are drawn by seed, of different people as far as there are any, and
 * stand in the order of their keys.
 *
 * @param perGroup how many of each
 */
record SheetGroups(int perGroup, long seed) {
  /** A sheet of more classes would be too long for programs that show pictures. */
  static final int MOST_CLASSES = 24;

  private static final List<String> THIRDS = List.of("low", "middle", "high");

  /** The groups; those without a scanpath are left out. */
  List<SheetGroup> of(List<Sample> samples, TargetSpace targets) {
    List<SheetGroup> groups;
    if (targets instanceof LabelEncoding labels) {
      groups = classes(samples, labels.classes());
    } else if (targets instanceof TargetNames numbers) {
      groups = thirds(samples, numbers.names().get(0));
    } else {
      groups = List.of(group("all", samples));
    }
    return groups.stream().filter(group -> !group.samples().isEmpty()).toList();
  }

  private List<SheetGroup> classes(List<Sample> samples, List<String> classes) {
    List<SheetGroup> groups = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_CLASSES, classes.size()); i++) {
      ClassTarget target = new ClassTarget(i);
      List<Sample> its = samples.stream().filter(one -> one.target().equals(target)).toList();
      groups.add(group("class " + classes.get(i), its));
    }
    return groups;
  }

  private List<SheetGroup> thirds(List<Sample> samples, String target) {
    List<Sample> byValue =
        samples.stream().sorted(Comparator.comparingDouble(SheetGroups::value)).toList();
    List<SheetGroup> groups = new ArrayList<>();
    for (int i = 0; i < THIRDS.size(); i++) {
      int size = byValue.size();
      List<Sample> its = byValue.subList(i * size / THIRDS.size(), (i + 1) * size / THIRDS.size());
      String range =
          its.isEmpty()
              ? ""
              : " (%s .. %s)"
                  .formatted(
                      Words.number(value(its.get(0))),
                      Words.number(value(its.get(its.size() - 1))));
      groups.add(group("%s %s%s".formatted(THIRDS.get(i), target, range), its));
    }
    return groups;
  }

  private static double value(Sample sample) {
    return sample.target() instanceof ValuesTarget target ? target.values().get(0) : 0;
  }

  private SheetGroup group(String what, List<Sample> samples) {
    String title =
        "%s: %s of %s"
            .formatted(
                what,
                Words.count(samples.size(), "scanpath"),
                Words.count(Split.participants(samples).size(), "participant"));
    return new SheetGroup(title, chosen(samples));
  }

  private List<Sample> chosen(List<Sample> samples) {
    List<Sample> shuffled = SeededShuffle.of(samples, seed);
    Set<Comparable<?>> seen = new HashSet<>();
    List<Sample> firstOfEach = new ArrayList<>();
    List<Sample> others = new ArrayList<>();
    for (Sample sample : shuffled) {
      (seen.add(sample.scanpath().participant()) ? firstOfEach : others).add(sample);
    }
    Comparator<Sample> byKey = Comparator.comparing(SheetGroups::key);
    return Stream.concat(firstOfEach.stream(), others.stream())
        .limit(perGroup)
        .sorted(byKey)
        .toList();
  }

  private static ScanpathKey key(Sample sample) {
    return sample.scanpath().key();
  }
}
