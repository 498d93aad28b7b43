package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class RunErrorsTest {
  private static final String BUG = "\n(a bug; --stacktrace shows where)\n";

  /** Fails as it is told to. */
  @Command(name = "failing")
  private static final class Failing implements Callable<Integer> {
    private final Throwable reason;

    Failing(Throwable reason) {
      this.reason = reason;
    }

    @Override
    public Integer call() throws Exception {
      if (reason instanceof Error error) {
        throw error;
      }
      throw (Exception) reason;
    }
  }

  private static Cli fail(Throwable reason, Object... options) {
    CommandLine line = FoveaCommand.commandLine().addSubcommand(new Failing(reason));
    return Cli.run(line, Stream.concat(Stream.of("failing"), Stream.of(options)).toArray());
  }

  static Stream<Arguments> reasons() {
    FoveaException refusal = new FoveaException("t.csv:2: no number");
    String told = "fovea: t.csv:2: no number\n";
    return Stream.of(
        Arguments.of(refusal, 1, told),
        Arguments.of(new CompletionException(refusal), 1, told),
        Arguments.of(new CompletionException(new InvocationTargetException(refusal)), 1, told),
        Arguments.of(new ExceptionInInitializerError(refusal), 1, told),
        Arguments.of(
            new SettingException("maxEpochs", "must be > 0, got 0"),
            2,
            "fovea: max_epochs must be > 0, got 0\n"),
        Arguments.of(
            new IllegalStateException("odd"),
            1,
            "fovea: unexpected java.lang.IllegalStateException: odd" + BUG),
        Arguments.of(
            new StackOverflowError("deep"),
            1,
            "fovea: unexpected java.lang.StackOverflowError: deep" + BUG),
        Arguments.of(
            new OutOfMemoryError("Java heap space"),
            1,
            "fovea: the memory is not enough (Java heap space)\nmend: give Java more, for example"
                + " FOVEA_JAVA_OPTS=-Xmx8g ./fovea fit ..., or make the inputs or data.batch_size"
                + " smaller\n"),
        Arguments.of(
            new CompletionException(new NoClassDefFoundError("acme/Helper")),
            1,
            "fovea: a class is missing or does not fit: java.lang.NoClassDefFoundError: acme/Helper"
                + "\nmend: put the jars that a plugin needs into one folder with its own, and name"
                + " that folder; build it for this version of Fovea and of Java\n"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void whatever_happens_is_told_in_one_block(Throwable reason, int exit, String block) {
    Cli failed = fail(reason);

    assertThat(failed.err()).isEqualTo(block);
    assertThat(failed.exit()).isEqualTo(exit);
  }

  @Test
  void the_stack_trace_of_an_error_is_shown_when_asked_for() {
    assertThat(fail(new OutOfMemoryError("x"), "--stacktrace").err())
        .contains("\tat io.fovea.app.RunErrorsTest.", "\nfovea: the memory is not enough (x)\n");
  }
}
