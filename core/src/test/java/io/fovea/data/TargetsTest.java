package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.NoTargets;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Target;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final TargetNames TWO = new TargetNames(List.of("speed", "age"));

  private static List<Sample> samples(Target... targets) {
    List<Sample> scanpaths = RandomSamples.of(targets.length, 1);
    return Stream.iterate(0, i -> i < targets.length, i -> i + 1)
        .map(i -> new Sample(scanpaths.get(i).scanpath(), targets[i]))
        .toList();
  }

  private static ValuesTarget values(double... values) {
    return new ValuesTarget(Arrays.stream(values).boxed().toList());
  }

  @Test
  void numbers_stay_with_their_sample_in_rows() {
    Targets all = Targets.of(TWO, samples(values(1.5, 20), values(-2, 30), values(1e30, 40)));

    assertThat(all.size()).isEqualTo(3);
    ValueTargets picked = (ValueTargets) all.at(new int[] {2, 0, 1, 2}, 1, 4);
    assertThat(picked.rows()).containsExactly(1.5f, 20, -2, 30, 1e30f, 40);
    assertThat(picked.width()).isEqualTo(2);
    assertThat(picked.get(1, 1)).isEqualTo(30);
    assertThat(picked).isEqualTo(ValueTargets.of(2, 1.5f, 20, -2, 30, 1e30f, 40));
  }

  @Test
  void a_number_that_no_float_holds_is_refused_with_its_place() {
    assertThatThrownBy(() -> Targets.of(TWO, samples(values(1, 2), values(3, 1e308))))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "target 'age' of scanpath (P1, 1): must be a number of at most 3.4e38 either way, got"
                + " 1.0E308");
    assertThatThrownBy(() -> ValueTargets.of(2, 1, 2, 3))
        .hasMessage("3 numbers do not fill rows of 2");
  }

  @Test
  void the_space_says_the_kind_also_where_there_are_no_samples() {
    assertThat(Targets.of(TWO, List.of())).isInstanceOf(ValueTargets.class);
    assertThat(Targets.of(new LabelEncoding(List.of("a")), List.of()))
        .isInstanceOf(ClassIndices.class);
    Targets none = Targets.of(new NoTargets(), samples(new NoTarget(), new NoTarget()));
    assertThat(none.at(new int[] {1, 0}, 0, 1)).isEqualTo(new Unlabelled(1));
  }

  @Test
  void classes_are_asked_for_only_where_there_are_some() {
    assertThat(new Batch(new NDList(), ClassIndices.of(2, 1)).classes())
        .isEqualTo(ClassIndices.of(2, 1));
    assertThatThrownBy(() -> new Batch(new NDList(), ValueTargets.of(1, 2)).classes())
        .isInstanceOf(FoveaException.class)
        .hasMessage("a batch of samples with numbers was asked for classes");
    assertThatThrownBy(() -> new Batch(new NDList(), new Unlabelled(4)).classes())
        .hasMessage("a batch of samples with no targets was asked for classes");
    assertThatThrownBy(() -> new DataSignature(Map.of(), TWO).labels())
        .hasMessageStartingWith("the data have no classes but numbers [speed, age]");
    assertThat(new DataSignature(Map.of(), TWO).classes()).isEmpty();
    var labels = new LabelEncoding(List.of("read", "skim"));
    assertThat(new DataSignature(Map.of(), labels).classes()).containsExactly("read", "skim");
  }
}
