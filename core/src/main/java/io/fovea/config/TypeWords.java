package io.fovea.config;

import io.fovea.spec.WordOrNumbers;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the type of a setting is called, for example {@code list of layers}. */
final class TypeWords {
  private TypeWords() {}

  static String of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      String content = of(arguments[arguments.length - 1]);
      if (generic.getRawType() == List.class) {
        return "list of " + plural(content);
      }
      if (generic.getRawType() == Map.class) {
        return "map from names to " + plural(content);
      }
      if (generic.getRawType() == Optional.class) {
        return content + ", or left out";
      }
      if (generic.getRawType() == Comparable.class) {
        return single(Comparable.class);
      }
    }
    return type instanceof Class<?> plain ? single(plain) : type.getTypeName();
  }

  private static String single(Class<?> type) {
    if (WordOrNumbers.class.isAssignableFrom(type)) {
      return "word or list of numbers";
    }
    Optional<String> part =
        Kind.ALL.stream().filter(kind -> kind.type() == type).map(Kind::word).findFirst();
    return part.or(() -> ScalarBinder.wordFor(type).map(word -> word.replaceFirst("^an? ", "")))
        .orElse("section");
  }

  private static String plural(String word) {
    return word.equals("text") ? "texts" : word + "s";
  }
}
