package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.logging.RunStatus;
import io.fovea.spec.SettingException;
import io.fovea.testing.RunLoggerContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpLoggerTest extends RunLoggerContract {
  private final List<String> posted = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int answer = 204;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/runs",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          posted.add(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpLogger http() {
    return new HttpLogger("http://localhost:%d/runs".formatted(server.getAddress().getPort()), 5);
  }

  @Override
  protected RunLoggerSpec defaults() {
    return new HttpLogger();
  }

  @Override
  protected RunLogger create(RunFolder folder) {
    return http().create(folder);
  }

  private void twoEpochs(RunLogger logger) {
    logger.start(new RunInfo("my \"run\"", true, Map.of(), List.of(), List.of()));
    for (int epoch = 0; epoch < 2; epoch++) {
      logger.logMetrics(Map.of("train_loss_step", 0.5), epoch, 3L * epoch);
      logger.logMetrics(Map.of("valid_loss", Double.NaN), epoch, 3L * epoch + 2);
      logger.epochEnd(epoch);
    }
    logger.finish(RunStatus.FINISHED);
  }

  @Test
  void each_epoch_is_one_post_in_order() {
    twoEpochs(http().create(RunFolder.at(temp)));

    assertThat(posted).hasSize(2);
    JsonObject second = JsonParser.parseString(posted.get(1)).getAsJsonObject();
    assertThat(second.get("run").getAsString()).isEqualTo("my \"run\"");
    assertThat(second.getAsJsonArray("values").get(0))
        .isEqualTo(JsonParser.parseString("{\"epoch\":1,\"step\":3,\"train_loss_step\":0.5}"));
    assertThat(second.getAsJsonArray("values").get(1).getAsJsonObject().get("valid_loss"))
        .matches(value -> value.isJsonNull());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 503})
  void a_server_that_refuses_harms_no_run(int status) {
    answer = status;
    assertThatCode(() -> twoEpochs(http().create(RunFolder.at(temp)))).doesNotThrowAnyException();
    assertThat(posted).hasSize(2);
  }

  @Test
  void a_server_that_is_not_there_harms_no_run() {
    HttpLogger http = http();
    server.stop(0);
    assertThatCode(() -> twoEpochs(http.create(RunFolder.at(temp)))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:80", "ftp://a.example", "http://", "http://a b"})
  void an_address_that_is_none_is_refused(String url) {
    assertThatThrownBy(() -> new HttpLogger(url, 1))
        .isInstanceOf(SettingException.class)
        .hasMessage("url must be an http or https address, got " + url);
  }

  @Test
  void without_an_address_nothing_is_made() {
    assertThatThrownBy(() -> new HttpLogger().create(RunFolder.at(temp)))
        .hasMessage("url must not be blank, got \"\"");
  }
}
