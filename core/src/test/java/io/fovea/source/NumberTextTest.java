package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  private static double parse(String text) {
    String padded = "9" + text + "9"; // neighbours in the buffer must not be read
    return NumberText.parse(padded.toCharArray(), 1, text.length());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void reads_every_decimal_as_java_does(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-12, 20));
      String text =
          switch (random.nextInt(4)) {
            case 0 -> Double.toString(value);
            case 1 -> String.format(Locale.ROOT, "%.3f", value);
            case 2 -> String.format(Locale.ROOT, "%.17f", value);
            default -> Long.toString((long) value);
          };
      assertThat(parse(text)).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+1",
        "1.",
        ".5",
        "-.5",
        "1e3",
        "1E-3",
        "-1.5e+300",
        "00012",
        "9007199254740993",
        "0.1000000000000000055511151231257827",
        "123456789012345678901234567890",
        "4.9e-324"
      })
  void reads_unusual_spellings_as_java_does(String text) {
    assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "e5",
        "1e",
        "1e999",
        "nan",
        "NaN",
        "inf",
        "Infinity",
        "-Infinity",
        "0x1p3",
        "1d",
        "1f",
        "0,5",
        "1.2.3",
        "--1",
        "1-2",
        "12 ms",
        "\u0663"
      })
  void refuses_what_is_no_finite_decimal_number(String text) {
    assertThat(parse(text)).isNaN();
  }
}
