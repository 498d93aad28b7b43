package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorkProgressTest {
  private static final long SECOND = 1_000_000_000;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong(123);
  private final TerminalLine line =
      new TerminalLine(new PrintStream(written, true, StandardCharsets.UTF_8), 79);
  private final WorkProgress progress = new WorkProgress(line, clock::get);

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void work_of_a_moment_is_not_drawn() {
    for (int n = 0; n < 100; n++) {
      progress.begin("encoding", 1000);
      for (int i = 0; i < 10; i++) {
        clock.addAndGet(SECOND / 11);
        progress.advance(100);
      }
      progress.end();
    }
    assertThat(text()).isEmpty();
  }

  @Test
  void longer_work_is_drawn_with_its_rate_until_it_ends() {
    for (String what : new String[] {"reading", "encoding train"}) {
      progress.begin(what, 1000);
      for (int i = 0; i < 10; i++) {
        clock.addAndGet(SECOND / 2);
        progress.advance(100);
      }
      progress.end();
      // Closing draws the last state, then clears the line.
      assertThat(text())
          .contains("\r" + what + " ", "1000/1000", "/s")
          .endsWith("\r" + " ".repeat(79) + "\r");
    }
  }

  @Test
  void work_that_fails_or_has_no_known_end_leaves_a_clean_line() {
    progress.begin("reading", -1);
    clock.addAndGet(3 * SECOND);
    progress.advance(5);
    progress.begin("encoding", 10); // nobody ended the first
    progress.end();
    progress.end();
    assertThat(text()).contains("reading").endsWith("\r" + " ".repeat(79) + "\r");
  }
}
