package example;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.split.Split;
import io.fovea.split.SplitSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whole stimuli are held out, by drawing from the values of one component of the key: whether a
 * model holds for texts that nobody read in training. The same people stand on both sides, which
 * their training must allow: it says nothing of people who are new.
 */
@Doc("Holds out whole stimuli, drawn from one component of the key; people are on both sides.")
public record HeldOutStimuli(
    @Doc("Which component of the key is the stimulus, counted from 0.") int component,
    @Doc("Share of the stimuli that is validated on.") double validationSize,
    @Doc("Share of the stimuli that is tested on.") double testSize)
    implements SplitSpec {

  public HeldOutStimuli() {
    this(1, 0.2, 0.2);
  }

  public HeldOutStimuli {
    Check.notNegative("component", component);
    Check.fraction("validationSize", validationSize);
    Check.fraction("testSize", testSize);
    Check.fraction("testSize", validationSize + testSize);
  }

  @Override
  public String name() {
    return "example.held_out_stimuli";
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    Set<Comparable<?>> distinct = new TreeSet<>(ScanpathKey.BY_VALUE);
    samples.forEach(sample -> distinct.add(stimulus(sample)));
    List<Comparable<?>> drawn = new ArrayList<>(distinct);
    Collections.shuffle(drawn, new Random(seed));
    int tested = count(testSize, drawn.size());
    int validated = count(validationSize, drawn.size());
    if (tested + validated >= drawn.size()) {
      throw new FoveaException(
          "split %s: %d stimuli are too few to hold out %d and %d of them"
              .formatted(name(), drawn.size(), validated, tested));
    }
    List<Comparable<?>> test = drawn.subList(0, tested);
    List<Comparable<?>> validation = drawn.subList(tested, tested + validated);
    // Sorted, so that the order in which samples come does not matter.
    List<Sample> sorted =
        samples.stream().sorted(Comparator.comparing(it -> it.scanpath().key())).toList();
    return new Split(
        sorted.stream()
            .filter(it -> !test.contains(stimulus(it)) && !validation.contains(stimulus(it)))
            .toList(),
        sorted.stream().filter(it -> validation.contains(stimulus(it))).toList(),
        sorted.stream().filter(it -> test.contains(stimulus(it))).toList());
  }

  /** One at least where a share is asked for. */
  private static int count(double share, int all) {
    return share == 0 ? 0 : Math.max(1, (int) Math.round(share * all));
  }

  private Comparable<?> stimulus(Sample sample) {
    List<Comparable<?>> key = sample.scanpath().key().values();
    if (component >= key.size()) {
      throw new FoveaException(
          "split %s: the key %s has no component %d, it has %d"
              .formatted(name(), sample.scanpath().key(), component, key.size()));
    }
    return key.get(component);
  }
}
