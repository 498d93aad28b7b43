package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.Sample;
import io.fovea.split.Split;
import io.fovea.testing.RandomScanpaths;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeldOutStimuliTest {
  private static Set<Object> texts(List<Sample> samples) {
    return samples.stream()
        .map(sample -> sample.scanpath().key().values().get(1))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void no_text_stands_on_two_sides() {
    for (int seed = 0; seed < 30; seed++) {
      Split split =
          new HeldOutStimuli(1, 0.2, 0.3).create(RandomScanpaths.samples(seed, 5, 10), seed);
      assertThat(texts(split.test())).hasSize(3);
      assertThat(texts(split.validation())).hasSize(2);
      assertThat(texts(split.train())).hasSize(5);
      assertThat(texts(split.test())).doesNotContainAnyElementsOf(texts(split.train()));
      assertThat(texts(split.validation())).doesNotContainAnyElementsOf(texts(split.train()));
    }
  }

  @Test
  void what_cannot_be_held_out_is_refused() {
    List<Sample> two = RandomScanpaths.samples(1, 5, 2);
    assertThatThrownBy(() -> new HeldOutStimuli(1, 0.2, 0.2).create(two, 1))
        .hasMessage(
            "split example.held_out_stimuli: 2 stimuli are too few to hold out 1 and 1 of them");
    assertThatThrownBy(() -> new HeldOutStimuli(2, 0.2, 0.2).create(two, 1))
        .hasMessageMatching(
            "split example.held_out_stimuli: the key \\(.*\\) has no component 2, it has 2");
  }
}
