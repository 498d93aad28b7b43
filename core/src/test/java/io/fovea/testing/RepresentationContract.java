package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every representation promises. Extend it, one class per configuration worth testing. */
public abstract class RepresentationContract extends SpecContract<RepresentationSpec> {
  /** The configuration under test. */
  protected abstract RepresentationSpec representation();

  /** Scanpaths that it can encode; override where it needs further columns. */
  protected List<Scanpath> scanpaths(long seed) {
    return RandomScanpaths.scanpaths(seed, 6, 4);
  }

  @Override
  protected final RepresentationSpec part() {
    return representation();
  }

  private Representation created(long seed) {
    return representation().create(scanpaths(seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_tensor_is_finite_and_has_the_promised_shape(long seed) {
    Representation made = created(seed);
    for (Scanpath scanpath : scanpaths(seed + 100)) {
      Tensor tensor = made.encode(scanpath);
      assertThat(made.shape().allows(TensorShape.of(tensor.shape())))
          .as("%s allows %s", made.shape(), TensorShape.of(tensor.shape()))
          .isTrue();
      for (float value : tensor.values()) {
        assertThat(value).isFinite();
      }
    }
  }

  @Test
  void scanpaths_that_differ_are_told_apart() {
    Representation made = created(1);
    assertThat(scanpaths(101).stream().map(made::encode).distinct().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_same_scanpath_gives_the_same_tensor_now_later_and_in_another_thread(long seed) {
    Representation made = created(seed);
    List<Scanpath> asked = scanpaths(seed + 100);
    List<Tensor> first = asked.stream().map(made::encode).toList();

    assertThat(asked.stream().map(made::encode)).isEqualTo(first);
    assertThat(asked.stream().map(created(seed)::encode)).as("made anew").isEqualTo(first);
    assertThat(asked.parallelStream().map(made::encode).toList()).as("threads").isEqualTo(first);
  }

  @Test
  void a_scanpath_stays_as_it_is() {
    List<Scanpath> asked = scanpaths(7);
    asked.forEach(created(1)::encode);
    assertThat(asked).isEqualTo(scanpaths(7));
  }

  /** A trained model keeps nothing of the training part but these numbers. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void made_again_from_what_was_learned_it_encodes_the_same(long seed) {
    Representation made = created(seed);
    Representation again = representation().restore(made.learned());
    for (Scanpath scanpath : scanpaths(seed + 100)) {
      assertThat(again.encode(scanpath)).isEqualTo(made.encode(scanpath));
    }
    assertThat(again.shape()).isEqualTo(made.shape());
  }

  @Test
  void it_says_from_whom_it_learned() {
    List<ScanpathKey> training = scanpaths(1).stream().map(Scanpath::key).toList();
    Representation made = created(1);
    assertThat(training).as("the training scanpaths").containsAll(made.learnedFrom());
    if (made.learned().isEmpty()) {
      assertThat(made.learnedFrom()).as("learned() is empty, so is learnedFrom()").isEmpty();
    } else {
      assertThat(made.learnedFrom())
          .as(
              "learned() gives %s, so learnedFrom() must name the training scanpaths",
              made.learned().keySet())
          .isNotEmpty();
    }
  }

  /** Where nothing differs a deviation is 0: what is learned of it may not make NaN of others. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void learned_from_scanpaths_that_do_not_differ_it_gives_numbers_or_refuses(int copies) {
    List<Fixation> alike = Collections.nCopies(4, new Fixation(0.5, 0.5, 200));
    List<Scanpath> training =
        IntStream.range(0, copies)
            .mapToObj(i -> Scanpath.of(ScanpathKey.of("alike", (double) i), "alike", alike))
            .toList();
    Representation made;
    try {
      made = representation().create(training);
    } catch (FoveaException refusal) {
      assertThat(refusal.getMessage()).isNotBlank();
      return;
    }
    List<Scanpath> asked = new ArrayList<>(training);
    asked.addAll(scanpaths(102));
    for (Scanpath scanpath : asked) {
      try {
        for (float value : made.encode(scanpath).values()) {
          assertThat(value).as("a number of %s", scanpath.key()).isFinite();
        }
      } catch (FoveaException refusal) {
        assertThat(refusal).hasMessageContaining(scanpath.key().toString());
      }
    }
  }

  static List<Scanpath> hopeless() {
    List<Scanpath> hopeless = new ArrayList<>();
    hopeless.add(of());
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      hopeless.add(of(new Fixation(0.5, 0.5, 200), new Fixation(bad, 0.5, 200)));
      hopeless.add(of(new Fixation(0.5, bad, 200)));
    }
    return hopeless;
  }

  private static Scanpath of(Fixation... fixations) {
    return Scanpath.of(ScanpathKey.of("hopeless", 1.0), "hopeless", List.of(fixations));
  }

  /** No fixation, or a place that is no number. */
  @ParameterizedTest
  @MethodSource("hopeless")
  void what_it_cannot_encode_it_refuses_by_name_and_never_as_a_tensor_of_nan(Scanpath scanpath) {
    Tensor tensor;
    try {
      tensor = created(1).encode(scanpath);
    } catch (FoveaException refusal) {
      assertThat(refusal).hasMessageContaining("hopeless");
      return;
    }
    for (float value : tensor.values()) {
      assertThat(value).isFinite();
    }
  }
}
