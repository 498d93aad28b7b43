package io.fovea.loggers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A tracking server over real HTTP: what MLflow's REST API 2.0 documents, and faults on demand. */
final class FakeMlflow implements AutoCloseable {
  /** What may go wrong with one request. */
  enum Fault {
    NONE,
    STATUS_500,
    STATUS_400,
    NEVER_ANSWERS,
    BREAKS_OFF
  }

  final MlflowStore store = new MlflowStore();

  /** For the next requests, in order. */
  final Deque<Fault> faults = new ConcurrentLinkedDeque<>();

  /** {@code POST runs/create} and so on, in order. */
  final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

  /** For all further requests once {@link #faults} are used up. */
  volatile Fault always = Fault.NONE;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);

  FakeMlflow() throws IOException {
    // Read once by the JDK's server: without it each answer takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String uri() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath().replaceFirst("^/api/2.0/mlflow/", "");
    requests.add(exchange.getRequestMethod() + " " + path);
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Fault planned = faults.poll();
    switch (planned == null ? always : planned) {
      case STATUS_500 -> answer(exchange, 500, "<html>Internal Server Error</html>");
      case STATUS_400 -> answer(exchange, 400, error("INVALID_PARAMETER_VALUE", "not that one"));
      case NEVER_ANSWERS -> await();
      case BREAKS_OFF -> {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"run".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
      }
      case NONE -> serve(exchange, path, body);
    }
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HttpExchange exchange, String path, byte[] body) throws IOException {
    try {
      JsonObject answer;
      if (exchange.getRequestMethod().equals("GET")) {
        answer = store.get(path, exchange.getRequestURI().getQuery());
      } else {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        MlflowStore.require(type.startsWith("application/json"), "content type " + type);
        MlflowStore.require(body.length <= 1_000_000, "body of " + body.length + " bytes");
        JsonElement json = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
        answer = store.post(path, json.getAsJsonObject());
      }
      answer(exchange, 200, answer.toString());
    } catch (MlflowStore.Refused refused) {
      answer(exchange, refused.status, error(refused.code, refused.getMessage()));
    }
  }

  private static String error(String code, String message) {
    JsonObject error = new JsonObject();
    error.addProperty("error_code", code);
    error.addProperty("message", message);
    return error.toString();
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
