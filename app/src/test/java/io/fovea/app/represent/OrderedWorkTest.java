package io.fovea.app.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
  @Test
  void things_come_in_order_and_few_are_held() {
    int cores = Runtime.getRuntime().availableProcessors();
    AtomicInteger made = new AtomicInteger();
    List<Integer> taken = new ArrayList<>();

    OrderedWork.run(
        1000,
        i -> {
          made.incrementAndGet();
          return i * i;
        },
        (place, square) -> {
          assertThat(square).isEqualTo(place * place);
          assertThat(made.get() - taken.size()).isLessThanOrEqualTo(4 * cores);
          taken.add(place);
        });

    assertThat(taken).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void nothing_is_done_for_nothing() {
    OrderedWork.run(
        0,
        i -> i,
        (place, made) -> {
          throw new AssertionError();
        });
  }

  @Test
  void what_the_maker_throws_arrives_as_it_is() {
    FoveaException mine = new FoveaException("scanpath (3)");

    assertThatThrownBy(
            () ->
                OrderedWork.run(
                    100,
                    i -> {
                      if (i == 3) {
                        throw mine;
                      }
                      return i;
                    },
                    (place, made) -> assertThat(place).isLessThan(3)))
        .isSameAs(mine);
  }

  @Test
  void what_the_taker_throws_ends_the_work() {
    AtomicInteger made = new AtomicInteger();

    assertThatThrownBy(
            () ->
                OrderedWork.run(
                    1_000_000,
                    i -> made.incrementAndGet(),
                    (place, number) -> {
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(made.get()).isLessThan(1_000_000);
  }
}
