package io.fovea.logging;

import io.fovea.spec.Check;
import io.fovea.spec.Internal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What it takes to know, and to repeat, a run: the content of {@code run.json}.
 *
 * @param name the run's name
 * @param simulated whether the data are simulated; empty while they were not read
 * @param seed the run's one seed
 * @param threads how many threads the engine may use
 * @param versions of Fovea, Java, operating system, engine and natives, by name; sorted
 * @param dataSha256 of the data file's bytes, in hexadecimal; empty where there is no file
 * @param splitSha256 of the split: which scanpath is in which part
 * @param dataFacts counts of the parts and the like; plain values
 * @param plugins the parts that the run is made of
 * @param machine where it ran
 * @param started when it began, for the first time
 * @param resumes when it went on, the oldest first
 * @param end when and how it ended; empty while it runs
 */
@Internal
public record RunRecord(
    String name,
    Optional<Boolean> simulated,
    long seed,
    int threads,
    Map<String, String> versions,
    Optional<String> dataSha256,
    Optional<String> splitSha256,
    Map<String, Object> dataFacts,
    List<RunPlugin> plugins,
    Machine machine,
    Instant started,
    List<RunResume> resumes,
    Optional<End> end) {
  public RunRecord {
    Check.notBlank("name", name);
    Check.positive("threads", threads);
    dataSha256.ifPresent(hash -> checkSha256("dataSha256", hash));
    splitSha256.ifPresent(hash -> checkSha256("splitSha256", hash));
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    dataFacts = Collections.unmodifiableMap(new LinkedHashMap<>(dataFacts));
    plugins = List.copyOf(plugins);
    resumes = List.copyOf(resumes);
  }

  /**
   * How a run ended.
   *
   * @param metrics the last epoch's values by name; empty if the run failed
   */
  public record End(Instant at, RunStatus status, Map<String, Double> metrics) {
    public End {
      metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
  }

  /** The same run, which went on at these moments. */
  public RunRecord resumed(List<RunResume> moments) {
    return new RunRecord(
        name,
        simulated,
        seed,
        threads,
        versions,
        dataSha256,
        splitSha256,
        dataFacts,
        plugins,
        machine,
        started,
        moments,
        end);
  }

  /** The same run, ended. */
  public RunRecord ended(Instant at, RunStatus status, Map<String, Double> metrics) {
    return new RunRecord(
        name,
        simulated,
        seed,
        threads,
        versions,
        dataSha256,
        splitSha256,
        dataFacts,
        plugins,
        machine,
        started,
        resumes,
        Optional.of(new End(at, status, metrics)));
  }

  private static void checkSha256(String setting, String hash) {
    Check.that(
        hash.matches("[0-9a-f]{64}"),
        setting,
        "must be 64 hexadecimal digits in lower case",
        "\"" + hash + "\"");
  }
}
