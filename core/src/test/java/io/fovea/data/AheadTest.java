package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AheadTest {
  private Workers workers = new Workers(3);

  @AfterEach
  void close() {
    workers.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void results_come_by_their_number_in_any_order_however_many_work(int threads) {
    workers = new Workers(threads);
    Random random = new Random(threads);
    Ahead<Integer> squares = new Ahead<>(workers, 100, 1 + threads, i -> i * i);
    for (int i = 0; i < 100; i++) {
      assertThat(squares.get(i)).isEqualTo(i * i);
    }
    for (int n = 0; n < 200; n++) {
      int i = random.nextInt(100);
      assertThat(squares.get(i)).isEqualTo(i * i);
    }
  }

  @Test
  void no_more_is_begun_than_the_window_beyond_what_was_asked_for() {
    AtomicInteger begun = new AtomicInteger();
    Ahead<Integer> ahead = new Ahead<>(workers, 1000, 4, i -> begun.incrementAndGet());
    for (int i = 0; i < 50; i++) {
      ahead.get(i);
      assertThat(begun.get()).isBetween(i + 1, i + 5);
    }
    workers.close();
    assertThat(begun.get()).isLessThanOrEqualTo(54);
  }

  @Test
  void what_a_job_throws_comes_out_where_its_result_is_asked_for_and_only_there() {
    Ahead<Integer> ahead =
        new Ahead<>(
            workers,
            10,
            9,
            i -> {
              if (i == 5) {
                throw new FoveaException("scanpath 5 is odd");
              }
              if (i == 6) {
                throw new OutOfMemoryError("heap");
              }
              return i;
            });
    assertThat(ahead.get(4)).isEqualTo(4);
    assertThatThrownBy(() -> ahead.get(5))
        .isInstanceOf(FoveaException.class)
        .hasMessage("scanpath 5 is odd");
    assertThatThrownBy(() -> ahead.get(6)).isInstanceOf(OutOfMemoryError.class);
    assertThat(ahead.get(7)).isEqualTo(7);
  }

  @Test
  void jobs_that_wait_when_the_workers_are_closed_are_done_when_they_are_asked_for() {
    workers = new Workers(1);
    CountDownLatch asked = new CountDownLatch(1);
    Ahead<Integer> ahead =
        new Ahead<>(
            workers,
            6,
            5,
            i -> {
              if (i == 1) {
                await(asked); // keeps the others waiting
              }
              return i;
            });
    assertThat(ahead.get(0)).isZero();
    Thread closing = new Thread(workers::close);
    closing.start();
    while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    asked.countDown();
    for (int i = 1; i < 6; i++) {
      assertThat(ahead.get(i)).isEqualTo(i);
    }
  }

  @Test
  void an_interrupted_thread_does_not_wait_and_stays_interrupted() {
    CountDownLatch never = new CountDownLatch(1);
    Ahead<Integer> ahead =
        new Ahead<>(
            workers,
            1,
            1,
            i -> {
              await(never);
              return i;
            });
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ahead.get(0)).hasMessageStartingWith("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
