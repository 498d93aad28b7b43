package io.fovea.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.fovea.testing.Golden;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against values of scikit-learn and scipy, which metrics.py beside the files wrote. */
class SklearnTest {
  private static final List<Average> AVERAGES = List.of(Average.values());
  private static final List<MetricSpec> FOR_CLASSES =
      List.of(
          new Accuracy(),
          new BalancedAccuracy(),
          new Precision(AVERAGES, true),
          new Recall(AVERAGES, true),
          new F1(AVERAGES, true),
          new Auroc(true),
          new Auprc(true),
          new CohenKappa(),
          new CohenKappa(KappaWeights.LINEAR),
          new CohenKappa(KappaWeights.QUADRATIC),
          new Mcc(),
          new LogLoss(),
          new Brier(),
          new Ece(),
          new ConfusionCounts());
  private static final List<MetricSpec> FOR_VALUES =
      List.of(new R2(), new Mse(), new Rmse(), new Mae(), new Spearman());

  private static Stream<JsonObject> cases(String file) throws IOException {
    try (Reader text =
        new InputStreamReader(
            SklearnTest.class.getResourceAsStream("/goldens/sklearn/" + file),
            StandardCharsets.UTF_8)) {
      JsonArray all = JsonParser.parseReader(text).getAsJsonArray();
      return StreamSupport.stream(all.spliterator(), false).map(JsonElement::getAsJsonObject);
    }
  }

  static Stream<JsonObject> classes() throws IOException {
    return cases("classes.json");
  }

  static Stream<JsonObject> values() throws IOException {
    return cases("values.json");
  }

  @ParameterizedTest
  @MethodSource
  void classes(JsonObject golden) {
    int[] truth =
        Arrays.stream(Golden.doubles(golden.get("truth"))).mapToInt(y -> (int) y).toArray();
    ClassOutcomes outcomes =
        Tables.classes(
            golden.get("classes").getAsInt(), truth, Golden.doubles(golden.get("probabilities")));

    check(golden, new MetricSet(FOR_CLASSES, false).measure(outcomes));
  }

  @ParameterizedTest
  @MethodSource
  void values(JsonObject golden) {
    double[] truth = Golden.doubles(golden.get("truth"));
    List<String> names =
        golden.getAsJsonArray("names").asList().stream().map(JsonElement::getAsString).toList();
    int size = truth.length / names.size();
    ValueOutcomes outcomes =
        new ValueOutcomes(
            Tables.ids(size, size), names, truth, Golden.doubles(golden.get("predictions")));

    check(golden, new MetricSet(FOR_VALUES, false).measure(outcomes));
  }

  private static void check(JsonObject golden, Map<String, Double> got) {
    Map<String, Double> expected = new HashMap<>();
    golden
        .getAsJsonObject("values")
        .entrySet()
        .forEach(
            value -> expected.put(value.getKey(), Double.valueOf(value.getValue().getAsString())));
    assertThat(got.keySet()).isEqualTo(expected.keySet());
    got.forEach(
        (name, value) -> {
          if (Double.isNaN(expected.get(name))) {
            assertThat(value).as(name).isNaN();
          } else {
            assertThat(value).as(name).isCloseTo(expected.get(name), within(1e-12));
          }
        });
  }
}
