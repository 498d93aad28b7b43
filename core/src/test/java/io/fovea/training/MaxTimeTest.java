package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.state.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxTimeTest {
  @ParameterizedTest
  @CsvSource({
    "00:00:00:01,1000,00:00:00:01",
    "1:02:03:04,93784000,01:02:03:04",
    "90s,90000,00:00:01:30",
    "15m,900000,00:00:15:00",
    "2h,7200000,00:02:00:00",
    "1d,86400000,01:00:00:00",
    "100000d,8640000000000,100000:00:00:00",
    "1ms,1,1ms",
    "1500ms,1500,1500ms",
    "2000ms,2000,00:00:00:02",
    "8639999999999ms,8639999999999,8639999999999ms"
  })
  void a_time_is_read_and_written_so_that_it_reads_back(String text, long millis, String written) {
    MaxTime time = MaxTime.parse(text);
    assertThat(time.duration()).isEqualTo(Duration.ofMillis(millis));
    assertThat(time).hasToString(written);
    assertThat(MaxTime.parse(time.toString())).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "0s,a time longer than nothing",
    "00:00:00:00,a time longer than nothing",
    "0ms,a time longer than nothing",
    "100001d,a time of at most 100000 days",
    "999999999:00:00:00,a time of at most 100000 days",
    "9999999999999d,a time of at most 100000 days",
    "99999999999999999999:00:00:00,'a time as DD:HH:MM:SS, or as 500ms, 90s, 15m, 2h or 1d'",
    "99999999999999999999s,'a time as DD:HH:MM:SS, or as 500ms, 90s, 15m, 2h or 1d'",
    "1.5s,'a time as DD:HH:MM:SS, or as 500ms, 90s, 15m, 2h or 1d'",
    "-1s,'a time as DD:HH:MM:SS, or as 500ms, 90s, 15m, 2h or 1d'",
    "1:00:00,'a time as DD:HH:MM:SS, or as 500ms, 90s, 15m, 2h or 1d'"
  })
  void what_is_no_time_is_refused(String text, String message) {
    assertThatThrownBy(() -> MaxTime.parse(text)).hasMessage(message);
  }

  @Test
  void less_than_a_millisecond_is_refused() {
    assertThatThrownBy(() -> new MaxTime(Duration.ofNanos(1_500_000)))
        .hasMessage("a time of whole milliseconds");
  }

  @Test
  void time_counts_from_the_training_on_and_not_while_data_are_read() {
    LoopState loop = new LoopState(1);
    assertThat(loop.nanos()).isZero();
    loop.startClock();
    assertThat(loop.nanos()).isPositive();
    State state = loop.state();
    LoopState later = new LoopState(1);
    later.restore(state);
    assertThat(later.nanos()).isEqualTo(state.whole("nanos"));
  }
}
