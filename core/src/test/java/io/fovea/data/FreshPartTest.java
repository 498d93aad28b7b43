package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.FixationStore;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FreshPartTest {
  private static final int SAMPLES = 5000;

  private final List<Sample> samples = RandomSamples.of(SAMPLES, 3);
  private final AtomicInteger encoded = new AtomicInteger();
  private final Workers workers = new Workers(3);

  @AfterEach
  void close() {
    workers.close();
  }

  /** The places of all fixations, (size, 2): each scanpath has its own size. */
  private final class Places implements Representation {
    private final int refused;

    Places(int refused) {
      this.refused = refused;
    }

    @Override
    public TensorShape shape() {
      return TensorShape.of(TensorShape.VARIABLE, 2);
    }

    @Override
    public Tensor encode(Scanpath scanpath) {
      encoded.incrementAndGet();
      if (refused >= 0 && scanpath.key().equals(samples.get(refused).scanpath().key())) {
        throw new FoveaException("scanpath %s: is refused".formatted(scanpath.key()));
      }
      float[] values = new float[2 * scanpath.size()];
      for (int i = 0; i < scanpath.size(); i++) {
        values[2 * i] = (float) scanpath.x(i);
        values[2 * i + 1] = (float) scanpath.y(i);
      }
      return new Tensor(values, scanpath.size(), 2);
    }
  }

  private FreshPart part(int refused) {
    return new FreshPart(new Encoder(samples, Map.of("places", new Places(refused))), workers);
  }

  @Test
  void samples_may_have_sizes_of_their_own() {
    int[] order = Shuffle.order(SAMPLES, 1, 1);
    EncodedPart.Pass pass = part(-1).pass(order, 40);
    for (int from = 0; from < 400; from += 40) {
      FloatBuffer[][] some = pass.samples(from, from + 40);
      for (int i = 0; i < 40; i++) {
        Scanpath scanpath = samples.get(order[from + i]).scanpath();
        assertThat(some[i][0].remaining()).isEqualTo(2 * scanpath.size());
        assertThat(some[i][0].get(1)).isEqualTo((float) scanpath.y(0));
      }
    }
  }

  @Test
  void only_a_few_samples_are_encoded_ahead() {
    EncodedPart.Pass pass = part(-1).pass(Shuffle.inOrder(SAMPLES), 8);
    int most = Encoder.CHUNK * (1 + 1 + 2 * 3);
    for (int from = 0; from < 800; from += 8) {
      pass.samples(from, from + 8);
      assertThat(encoded.get()).isBetween(from + 8, from + 8 + most);
    }
  }

  @Test
  void a_pass_that_is_left_in_its_middle_blocks_nobody() {
    FreshPart part = part(-1);
    for (int n = 0; n < 50; n++) {
      part.pass(Shuffle.inOrder(SAMPLES), 100).samples(0, 100);
    }
    assertThat(part.pass(Shuffle.inOrder(SAMPLES), 100).samples(4990, 5000)).hasNumberOfRows(10);
    workers.close();
    assertThat(part.pass(Shuffle.inOrder(SAMPLES), 100).samples(0, 5)).hasNumberOfRows(5);
  }

  @Test
  void what_a_worker_meets_is_told_to_the_thread_that_waits_for_that_batch() {
    EncodedPart.Pass pass = part(900).pass(Shuffle.inOrder(SAMPLES), 10);
    for (int from = 0; from < 600; from += 10) {
      assertThat(pass.samples(from, from + 10)).hasNumberOfRows(10);
    }
    assertThatThrownBy(() -> pass.samples(896, 906))
        .isInstanceOf(FoveaException.class)
        .hasMessage("scanpath %s: is refused".formatted(samples.get(900).scanpath().key()));
    assertThat(pass.samples(1000, 1010)).hasNumberOfRows(10);
  }

  @Test
  void what_is_refused_first_in_order_is_told_whoever_met_it_first() {
    Encoder encoder = new Encoder(samples, Map.of("places", new Places(70)));
    for (int n = 0; n < 20; n++) {
      assertThatThrownBy(() -> MemoryPart.of(encoder, workers, Progress.NONE, "encoding"))
          .hasMessageContaining(samples.get(70).scanpath().key().toString());
    }
  }

  @Test
  void a_scanpath_is_loaded_once_for_all_its_inputs() {
    AtomicInteger loads = new AtomicInteger();
    Scanpath stored = samples.get(0).scanpath();
    var store =
        new FixationStore() {
          @Override
          public int size() {
            return stored.size();
          }

          @Override
          public FixationColumns load() {
            loads.incrementAndGet();
            return stored.fixations();
          }
        };
    Scanpath lazy = new Scanpath(stored.key(), stored.participant(), stored.featureNames(), store);
    var inputs = Map.<String, Representation>of("a", new Places(-1), "b", new Places(-1));

    new Encoder(List.of(new Sample(lazy, samples.get(0).target())), inputs)
        .encode(new int[] {0}, 0);

    assertThat(encoded).hasValue(2);
    assertThat(loads).hasValue(1);
  }
}
