package io.fovea.loggers;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Speaks MLflow's REST API 2.0: one request, one answer, no second attempts. */
final class MlflowClient {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int LONGEST_REASON = 300;

  private final String server;
  private final Optional<String> authorization;
  private final Duration timeout;
  private final HttpClient http;

  MlflowClient(String server, Optional<String> authorization, Duration timeout) {
    this.server = server.replaceAll("/+$", "");
    this.authorization = authorization;
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
  }

  /** What MLflow's own clients send, by the same variables. */
  static Optional<String> authorization(Map<String, String> environment) {
    String token = environment.getOrDefault("MLFLOW_TRACKING_TOKEN", "");
    if (!token.isEmpty()) {
      return Optional.of("Bearer " + token);
    }
    String user = environment.getOrDefault("MLFLOW_TRACKING_USERNAME", "");
    if (user.isEmpty()) {
      return Optional.empty();
    }
    String pair = user + ":" + environment.getOrDefault("MLFLOW_TRACKING_PASSWORD", "");
    byte[] utf8 = pair.getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(utf8));
  }

  /** For messages. */
  String server() {
    return server;
  }

  JsonObject post(MlflowRequest request) throws MlflowFailure, InterruptedException {
    return send(
        request.path(),
        builder(request.path())
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(GSON.toJson(request.body()))));
  }

  JsonObject get(String path, String key, String value) throws MlflowFailure, InterruptedException {
    String query = "?" + key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return send(path, builder(path + query).GET());
  }

  private HttpRequest.Builder builder(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(server + "/api/2.0/mlflow/" + path)).timeout(timeout);
    authorization.ifPresent(who -> builder.header("Authorization", who));
    return builder;
  }

  private JsonObject send(String path, HttpRequest.Builder request)
      throws MlflowFailure, InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new MlflowFailure(path + ": " + reason, true, "", e);
    }
    Optional<JsonObject> json = json(answer.body());
    int status = answer.statusCode();
    if (status != 200) {
      boolean passing = status >= 500 || status == TOO_MANY_REQUESTS;
      String code = json.map(body -> text(body, "error_code")).orElse("");
      String reason =
          json.map(body -> code + " " + text(body, "message")).orElse(answer.body()).strip();
      throw new MlflowFailure(
          "%s: status %d %s".formatted(path, status, shortened(reason)).strip(),
          passing,
          code,
          null);
    }
    return json.orElseThrow(
        () ->
            new MlflowFailure(
                path + ": expected JSON, got " + shortened(answer.body()), false, "", null));
  }

  private static Optional<JsonObject> json(String text) {
    try {
      JsonElement json = JsonParser.parseString(text);
      return json.isJsonObject() ? Optional.of(json.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException notJson) {
      return Optional.empty();
    }
  }

  private static String text(JsonObject body, String name) {
    JsonElement value = body.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
  }
}
