package io.fovea.config;

import io.fovea.callback.EarlyStopping;
import io.fovea.callback.Interval;
import io.fovea.callback.Timer;
import io.fovea.config.TestParts.Classify;
import io.fovea.config.TestParts.Conv;
import io.fovea.config.TestParts.Csv;
import io.fovea.config.TestParts.Halves;
import io.fovea.config.TestParts.Map2d;
import io.fovea.config.TestParts.Net;
import io.fovea.config.TestParts.OnBadRow;
import io.fovea.config.TestParts.Range;
import io.fovea.config.TestParts.Residual;
import io.fovea.config.TestParts.Stack;
import io.fovea.config.TestParts.Table;
import io.fovea.data.Cache;
import io.fovea.data.Sampler;
import io.fovea.label.ClassRules;
import io.fovea.label.LabelsFile;
import io.fovea.label.OnTrouble;
import io.fovea.network.LayerSpec;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.optimizer.Sgd;
import io.fovea.representation.RepresentationSpec;
import io.fovea.schedule.Constant;
import io.fovea.schedule.Cosine;
import io.fovea.schedule.Ramp;
import io.fovea.schedule.Warmup;
import io.fovea.source.Columns;
import io.fovea.training.ClipAlgorithm;
import io.fovea.training.DeviceName;
import io.fovea.training.Limit;
import io.fovea.training.MaxTime;
import io.fovea.training.TrainerSettings;
import io.fovea.training.TrainerSettingsBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Experiments with any settings, awkward texts among them. */
final class RandomExperiments {
  /** Texts that YAML could take for something else. */
  static final List<String> AWKWARD =
      List.of(
          "3",
          "1e3",
          "0x1F",
          "0o7",
          "true",
          "null",
          "~",
          ".nan",
          "yes",
          "a: b",
          "- a",
          "# a",
          "a#b",
          " lead",
          "trail ",
          "*a",
          "&a",
          "!a",
          "%a",
          "@a",
          "{a}",
          "[a]",
          "'",
          "\"",
          "a\nb",
          "a\tb",
          "Größe",
          "注視",
          "👁",
          "\\",
          "a, b",
          "1.",
          "-",
          "?",
          "x".repeat(300),
          "x y ".repeat(60));

  private static final Path LABELS =
      Path.of("pom.xml").toAbsolutePath(); // only its being there counts

  private RandomExperiments() {}

  static Experiment of(Random random) {
    Path root = Path.of("/runs/" + text(random).replace("\0", "").replace("/", "").strip());
    boolean listens = random.nextBoolean();
    return new Experiment(
        text(random) + "!",
        random.nextLong(),
        root.toAbsolutePath().normalize(),
        new DataConfig(
            new Table(
                Path.of("/data", "a b: c" + random.nextInt()), pick(random, OnBadRow.values())),
            random.nextBoolean()
                ? null
                : Columns.of(text(random) + "k")
                    .x(text(random) + "x")
                    .y(text(random) + "y")
                    .time(text(random) + "t")
                    .timeUnit("s")
                    .part(text(random))
                    .features(text(random) + "f", text(random) + "g"),
            null,
            null,
            List.of(),
            new LabelsFile(LABELS, text(random) + "l")
                .on(OnTrouble.DROP, OnTrouble.FAIL, pick(random, OnTrouble.values())),
            new ClassRules(
                List.of(1.0, text(random) + "c", random.nextInt(99) / 8.0),
                List.of(),
                Map.of(text(random) + "n", 2.5, "m", text(random) + "o")),
            1 - random.nextDouble(),
            random.nextInt(99),
            new Halves(random.nextDouble(), folds(random)),
            random.nextBoolean() ? null : random.nextLong(),
            random.nextBoolean() ? List.of() : List.of("same_key", "scaling"),
            inputs(random),
            1 + random.nextInt(Integer.MAX_VALUE - 1),
            random.nextBoolean(),
            pick(random, Sampler.values()),
            pick(random, Cache.values()),
            Path.of("/caches", "c: d" + random.nextInt())),
        new Net(List.of(layer(random, 3), layer(random, 2))),
        new Classify(
            List.of(random.nextInt(), random.nextInt()),
            random.nextLong(),
            new Range(-number(random), number(random))),
        optimizer(random),
        random.nextBoolean() ? new Constant() : warmup(random),
        trainer(random, listens),
        !listens
            ? List.of()
            : List.of(new EarlyStopping(), new Timer(time(random), Interval.EPOCH)),
        listens ? List.of(new Csv()) : List.of());
  }

  private static Warmup warmup(Random random) {
    return new Warmup(
        1 + random.nextInt(99),
        io.fovea.schedule.Interval.STEP,
        Ramp.LINEAR,
        random.nextDouble(),
        new Cosine());
  }

  private static MaxTime time(Random random) {
    return new MaxTime(Duration.ofSeconds(1 + random.nextInt(999_999)));
  }

  private static TrainerSettings trainer(Random random, boolean listens) {
    int epochs = 1 + random.nextInt(99);
    boolean barebones = !listens && random.nextBoolean();
    TrainerSettingsBuilder settings =
        TrainerSettings.builder()
            .maxEpochs(epochs)
            .minEpochs(random.nextInt(epochs + 1))
            .maxSteps(random.nextBoolean() ? -1 : 100 + random.nextInt(99))
            .minSteps(random.nextInt(99))
            .limitTrainBatches(limit(random))
            .limitValBatches(limit(random))
            .limitTestBatches(limit(random))
            .limitPredictBatches(limit(random))
            .valCheckInterval(limit(random))
            .checkValEveryNEpoch(1 + random.nextInt(9))
            .numSanityValSteps(random.nextInt(9) - 1)
            .logEveryNSteps(1 + random.nextInt(99))
            .accumulateGradBatches(1 + random.nextInt(9))
            .gradientClipVal(1 + random.nextDouble())
            .gradientClipAlgorithm(pick(random, ClipAlgorithm.values()))
            .threads(1 + random.nextInt(9))
            .device(pick(random, DeviceName.values()))
            .barebones(barebones)
            .detectAnomaly(!barebones && random.nextBoolean())
            .checkpointing(random.nextBoolean())
            .modelSummary(random.nextBoolean())
            .progressBar(random.nextBoolean());
    if (random.nextBoolean()) {
      settings.maxTime(time(random));
    }
    return settings.build();
  }

  private static Limit limit(Random random) {
    return random.nextBoolean()
        ? Limit.batches(1 + random.nextInt(99))
        : Limit.share(0.01 + 0.99 * random.nextDouble());
  }

  private static Optional<Integer> folds(Random random) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt());
  }

  private static Map<String, RepresentationSpec> inputs(Random random) {
    Map<String, RepresentationSpec> inputs = new LinkedHashMap<>();
    inputs.put(
        "images",
        new Stack(
            List.of(
                new Map2d(
                    1 + random.nextInt(99),
                    7,
                    number(random),
                    random.nextBoolean(),
                    List.of(number(random), -number(random))))));
    inputs.put(text(random) + "?", new Map2d());
    return inputs;
  }

  private static LayerSpec layer(Random random, int depth) {
    return depth == 0 || random.nextBoolean()
        ? new Conv(1 + random.nextInt(9), pick(random, "relu", "tanh"))
        : new Residual(layer(random, depth - 1), Map.of(text(random), layer(random, depth - 1)));
  }

  private static OptimizerSpec optimizer(Random random) {
    return random.nextBoolean() ? new AdamW(number(random)) : new Sgd(number(random));
  }

  /** Positive and finite, of any size that a double has. */
  private static double number(Random random) {
    double any = Math.abs(Double.longBitsToDouble(random.nextLong()));
    return Double.isFinite(any) && any > 0 ? any : Double.MIN_VALUE;
  }

  private static String text(Random random) {
    return AWKWARD.get(random.nextInt(AWKWARD.size()));
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
