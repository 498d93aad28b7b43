package io.fovea.checkpoint;

import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** States for tests: random ones, and what two of them differ in, down to the bits. */
final class States {
  private static final List<String> NAMES =
      List.of("a", "", "/", "~", "~0", "a/b", "$number", "$array", "$$", "__metadata__", "\"\\\n");

  private static final double[] NUMBERS = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    -0.0,
    0.0,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    0x1p53 + 2,
    1e21,
    -1.0,
    Double.longBitsToDouble(0x7ff0_0000_0000_0001L)
  };

  private static final List<String> TEXTS =
      List.of("", "größer", "\u0000\u2028\ud83d\udc41", "\ud800", "x\udc00\ud800y", "1", "NaN");

  private States() {}

  static State random(long seed) {
    return random(new Random(seed), 0);
  }

  private static State random(Random random, int depth) {
    StateBuilder state = State.builder();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = random.nextInt(7); i >= 0; i--) {
      values.put(name(random), value(random, depth));
    }
    values.forEach(state::putAny);
    return state.build();
  }

  private static String name(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> NAMES.get(random.nextInt(NAMES.size()));
      case 1 -> text(random);
      default -> "layer." + random.nextInt(100) + ".weight";
    };
  }

  private static String text(Random random) {
    if (random.nextBoolean()) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }
    char[] chars = new char[random.nextInt(9)];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) random.nextInt(1 << 16); // halves of surrogate pairs, too
    }
    return new String(chars);
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth < 4 ? 7 : 6)) {
      case 0 -> text(random);
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt(4) == 0 ? Long.MIN_VALUE : random.nextLong();
      case 3 -> number(random);
      case 4 -> array(random);
      case 5 -> list(random);
      default -> random(random, depth + 1);
    };
  }

  private static double number(Random random) {
    return random.nextBoolean()
        ? NUMBERS[random.nextInt(NUMBERS.length)]
        : Double.longBitsToDouble(random.nextLong());
  }

  private static State.Array array(Random random) {
    List<Long> shape = new ArrayList<>();
    int size = 1;
    for (int i = random.nextInt(4); i > 0; i--) {
      shape.add((long) random.nextInt(5));
      size *= shape.get(shape.size() - 1).intValue();
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = Float.intBitsToFloat(random.nextInt());
    }
    return new State.Array(shape, values);
  }

  private static List<Object> list(Random random) {
    List<Object> items = new ArrayList<>();
    boolean texts = random.nextBoolean();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(texts ? (Object) text(random) : (Object) number(random));
    }
    return items;
  }

  /** Everything in it, bits for numbers: equal texts are equal states. */
  static String bits(Object value) {
    if (value instanceof State state) {
      StringBuilder all = new StringBuilder("{");
      state.values().forEach((name, inner) -> all.append(quoted(name)).append(bits(inner)));
      return all.append('}').toString();
    }
    if (value instanceof State.Array array) {
      int[] raw = new int[array.values().length];
      Arrays.setAll(raw, i -> Float.floatToRawIntBits(array.values()[i]));
      return array.shape() + Arrays.toString(raw);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(States::bits).toList().toString();
    }
    if (value instanceof Double number) {
      return "double " + Long.toHexString(Double.doubleToRawLongBits(number));
    }
    return value.getClass().getSimpleName() + quoted(value.toString());
  }

  private static String quoted(String text) {
    return text.length() + ":" + text + ";";
  }
}
