package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RarestFirstTest {
  @Test
  void the_next_value_is_always_one_of_the_rarest_left() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int[] counts = random.ints(random.nextInt(20), 0, 6).toArray();
      RarestFirst left = new RarestFirst(counts.clone(), seed);
      while (IntStream.of(counts).sum() > 0) {
        int fewest = IntStream.of(counts).filter(count -> count > 0).min().orElseThrow();
        assertThat(counts[left.rarest()]).isEqualTo(fewest);
        int used = random.nextInt(counts.length);
        if (counts[used] > 0) {
          counts[used]--;
          left.use(used);
        }
      }
      assertThat(left.rarest()).isEqualTo(-1);
    }
  }
}
