package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends a run to an MLflow tracking server by its REST API 2.0: the experiment (made if missing), a
 * run with parameters and tags, metrics, and how it ended. Pictures and files are not sent.
 *
 * <p>Training never waits for the server: one thread sends from a queue. Connection errors,
 * time-outs and the statuses 429 and 5xx are tried again, after half a second and then twice as
 * long each time. What cannot be sent in {@code retries} more attempts, is refused, does not fit
 * into the queue, or is left {@code finish_seconds} after the run's end, is written to {@code
 * mlflow-unsent.jsonl} in the run's folder, a line for each request that was not made, and how much
 * that was is told once, at the end.
 *
 * <p>Who one is comes from the environment alone: {@code MLFLOW_TRACKING_TOKEN}, or {@code
 * MLFLOW_TRACKING_USERNAME} and {@code MLFLOW_TRACKING_PASSWORD}. NaN and infinities are sent as
 * protocol buffers' JSON has them, as text; a server on a database keeps an infinity as the largest
 * double. Characters that MLflow forbids in names become {@code _x2c_} (hexadecimal); texts that
 * are too long are cut, and end in "...". A run that goes on keeps its MLflow run; MLflow cannot
 * forget, so steps after the checkpoint stand there twice.
 */
@Doc("Sends metrics, parameters and tags to an MLflow tracking server; never blocks training.")
public record MlflowLogger(
    @Doc(
            "The server's address; empty for the environment's MLFLOW_TRACKING_URI, and without that"
                + " http://localhost:5000.")
        String trackingUri,
    @Doc("The experiment to which the run is added; made if missing.") String experimentName,
    @Doc("The run's name at the server; empty for the run's own.") String runName,
    @Doc("Tags of the run, by name.") Map<String, String> tags,
    @Doc("How long to wait for an answer, in seconds.") double timeoutSeconds,
    @Doc("How often a request that failed is made again before it is set aside.") int retries,
    @Doc("How many log calls may wait for the server.") int queueSize,
    @Doc("How long the run's end may wait for the server, in seconds.") double finishSeconds)
    implements RunLoggerSpec {
  private static final String URI_VARIABLE = "MLFLOW_TRACKING_URI";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  public MlflowLogger() {
    this("", "fovea", "", Map.of(), 10, 5, 10_000, 5);
  }

  public MlflowLogger {
    if (!trackingUri.isEmpty()) {
      checkUri("trackingUri", trackingUri);
    }
    Check.notBlank("experimentName", experimentName);
    Check.positive("timeoutSeconds", timeoutSeconds);
    Check.notNegative("retries", retries);
    Check.positive("queueSize", queueSize);
    Check.notNegative("finishSeconds", finishSeconds);
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }

  @Override
  public String name() {
    return "mlflow";
  }

  @Override
  public RunLogger create(RunFolder folder) {
    return create(folder, System.getenv(), FIRST_PAUSE);
  }

  /** The same in another environment, and with another pause before the first repetition. */
  MlflowRunLogger create(RunFolder folder, Map<String, String> environment, Duration firstPause) {
    String uri = trackingUri;
    if (uri.isEmpty()) {
      uri = environment.getOrDefault(URI_VARIABLE, "http://localhost:5000");
      checkUri(URI_VARIABLE, uri);
    }
    Duration timeout = Duration.ofMillis(Math.round(timeoutSeconds * 1000));
    MlflowClient client = new MlflowClient(uri, MlflowClient.authorization(environment), timeout);
    return new MlflowRunLogger(this, folder, client, new Patience(retries, firstPause));
  }

  private static void checkUri(String setting, String uri) {
    Check.that(
        isHttp(uri),
        setting,
        "must be the address of a tracking server, http://... or https://...",
        "\"" + uri + "\"");
  }

  private static boolean isHttp(String text) {
    try {
      URI uri = URI.create(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
