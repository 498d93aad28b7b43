package __package__;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Required;
import io.fovea.spec.Suggestions;
import io.fovea.split.Split;
import io.fovea.split.SplitSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The participants of the validation and the test part by name; all others are trained on. */
@Doc("Validation and test participants by name; all others are trained on.")
public record __Part__(
    @Required @Doc("Who is validated on.") List<String> validation,
    @Doc("Who is tested on.") List<String> test)
    implements SplitSpec {

  /** Nobody is named yet; an experiment file must. */
  public __Part__() {
    this(List.of(), List.of());
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    for (String name : test) {
      Check.that(!validation.contains(name), "test", "must not name whom validation names", name);
    }
    validation = List.copyOf(validation);
    test = List.copyOf(test);
  }

  @Override
  public String name() {
    return "__name__";
  }

  @Override
  public Split create(List<Sample> samples, long seed) {
    List<String> known =
        Split.participants(samples).stream().map(ScanpathKey::text).toList();
    List<Sample> train = new ArrayList<>();
    List<Sample> validated = new ArrayList<>();
    List<Sample> tested = new ArrayList<>();
    for (List<String> names : List.of(validation, test)) {
      for (String name : names) {
        if (!known.contains(name)) {
          throw new FoveaException(
              "split " + name() + ": " + Suggestions.unknown("participant", name, known));
        }
      }
    }
    // Sorted, so that the order in which samples come does not matter.
    Comparator<Sample> byKey = Comparator.comparing(sample -> sample.scanpath().key());
    for (Sample sample : samples.stream().sorted(byKey).toList()) {
      String who = ScanpathKey.text(sample.scanpath().participant());
      List<Sample> part =
          validation.contains(who) ? validated : test.contains(who) ? tested : train;
      part.add(sample);
    }
    if (train.isEmpty()) {
      throw new FoveaException("split " + name() + ": nobody is left to train on");
    }
    return new Split(train, validated, tested);
  }
}
