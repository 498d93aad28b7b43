package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final TerminalLine line =
      new TerminalLine(new PrintStream(written, true, StandardCharsets.UTF_8), 10);

  @Test
  void only_a_console_that_can_draw_is_interactive() {
    assertThat(Terminal.isInteractive(true, Map.of("TERM", "xterm"))).isTrue();
    assertThat(Terminal.isInteractive(true, Map.of())).isTrue();
    assertThat(Terminal.isInteractive(true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(Terminal.isInteractive(true, Map.of("TERM", "xterm", "CI", "true"))).isFalse();
    assertThat(Terminal.isInteractive(false, Map.of("TERM", "xterm"))).isFalse();
  }

  @Test
  void a_hidden_line_leaves_no_trace_and_draws_nothing_until_shown() {
    line.accept("50%");
    line.hide();
    line.accept("60%");
    line.hide();
    assertThat(text()).isEqualTo("\r50%\r          \r");

    line.show();
    line.accept("70%");
    assertThat(text()).endsWith("\r          \r\r70%");
  }

  @Test
  void a_closed_line_is_empty() {
    line.accept("99%");
    line.close();

    assertThat(text()).endsWith("\r          \r");
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
