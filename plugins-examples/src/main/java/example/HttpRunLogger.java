package example;

import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of {@link HttpLogger}. */
final class HttpRunLogger implements RunLogger {
  private static final Logger log = LoggerFactory.getLogger(HttpLogger.class);

  private final HttpLogger settings;
  private final Duration timeout;
  private final HttpClient client;
  private final List<String> values = new ArrayList<>();
  private final AtomicInteger failed = new AtomicInteger();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private String run;

  HttpRunLogger(HttpLogger settings) {
    this.settings = settings;
    this.timeout = Duration.ofMillis(Math.round(1000 * settings.timeoutSeconds()));
    this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  @Override
  public void start(RunInfo info) {
    if (run != null) {
      throw new FoveaException(
          "example.http serves one run, and has begun with '%s'".formatted(run));
    }
    run = info.name();
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    if (!metrics.isEmpty()) {
      values.add(JsonLine.of(metrics, epoch, step));
    }
  }

  @Override
  public void epochEnd(int epoch) {
    if (values.isEmpty()) {
      return;
    }
    String body =
        "{\"run\":%s,\"values\":[%s]}".formatted(JsonLine.quoted(run), String.join(",", values));
    values.clear();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.url()))
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    last = last.thenCompose(before -> post(request));
  }

  private CompletableFuture<Void> post(HttpRequest request) {
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .handle(
            (answer, error) -> {
              if (error != null || answer.statusCode() / 100 != 2) {
                noteFailure(error == null ? "status " + answer.statusCode() : error.toString());
              }
              return null;
            });
  }

  private void noteFailure(String why) {
    if (failed.incrementAndGet() == 1) {
      log.warn("example.http: {} did not take what was posted: {}", settings.url(), why);
    }
  }

  @Override
  public void finish(RunStatus status) {
    epochEnd(-1);
    try {
      last.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      noteFailure("no answer by the end");
    } catch (ExecutionException e) {
      noteFailure(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failed.get() > 0) {
      log.warn("example.http: {} posts failed", failed.get());
    }
  }
}
