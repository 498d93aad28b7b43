package io.fovea.predictor.examples;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fovea.predictor.Prediction;
import io.fovea.predictor.Predictor;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * POST /predict {"x": [...], "y": [...], "durationMs": [...]} gives {"label": ..., "p": {...}};
 * what cannot be read is answered with 400 and the reason.
 */
public final class HttpService implements AutoCloseable {
  private static final int MOST_BYTES = 1_000_000;

  private final Gson gson = new Gson();
  private final Predictor predictor;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /** On a port of this machine alone; 0 for any free one. */
  public HttpService(Predictor predictor, int port) throws IOException {
    if (!predictor.bundle().isClassifier()) {
      throw new FoveaException("this service tells classes; the model gives numbers");
    }
    this.predictor = predictor;
    server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    server.setExecutor(threads);
    server.createContext("/predict", this::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** A question. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Fixations(double[] x, double[] y, double[] durationMs) {}

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        reply(exchange);
      } catch (FoveaException | JsonParseException | NumberFormatException e) {
        answer(exchange, 400, Map.of("error", String.valueOf(e.getMessage())));
      }
    }
  }

  private void reply(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      answer(exchange, 405, Map.of("error", "POST is expected"));
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      answer(exchange, 413, Map.of("error", "more than 1 MB"));
      return;
    }
    answer(exchange, 200, predicted(new String(body, StandardCharsets.UTF_8)));
  }

  private Map<String, Object> predicted(String body) {
    Fixations asked = gson.fromJson(body, Fixations.class);
    if (asked == null || asked.x() == null || asked.y() == null || asked.durationMs() == null) {
      throw new JsonParseException("x, y and durationMs are expected, each a list of numbers");
    }
    Prediction prediction = predictor.predict(asked.x(), asked.y(), asked.durationMs());
    Map<String, Object> probabilities = new LinkedHashMap<>();
    prediction.names().forEach(name -> probabilities.put(name, prediction.value(name)));
    return Map.of("label", prediction.label(), "p", probabilities);
  }

  private void answer(HttpExchange exchange, int status, Map<String, Object> json)
      throws IOException {
    byte[] bytes = gson.toJson(json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
