package io.fovea.predictor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.predictor.Predictor;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {
  private static Path bundle() throws URISyntaxException {
    return Path.of(ExamplesTest.class.getResource("/bundles/format-3").toURI());
  }

  @Test
  void a_plain_program_gets_an_answer() throws URISyntaxException {
    assertThat(PlainProgram.answer(bundle())).matches("(read|search|skim) \\(p = 0[.,]\\d\\d\\)");
  }

  private static HttpResponse<String> post(String body)
      throws IOException, InterruptedException, URISyntaxException {
    try (Predictor predictor = Predictor.load(bundle());
        HttpService service = new HttpService(predictor, 0)) {
      URI uri = URI.create("http://localhost:" + service.port() + "/predict");
      HttpRequest request =
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)).build();
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void a_service_answers_with_probabilities()
      throws IOException, InterruptedException, URISyntaxException {
    HttpResponse<String> answer =
        post("{\"x\": [0.2, 0.4], \"y\": [0.5, 0.5], \"durationMs\": [200, 180]}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"label\":", "\"read\":", "\"search\":", "\"skim\":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "no JSON | Expected BEGIN_OBJECT",
        "{} | x, y and durationMs are expected, each a list of numbers",
        "{\"x\": [], \"y\": [], \"durationMs\": []} | a scanpath needs at least one fixation",
        "{\"x\": [1], \"y\": [], \"durationMs\": [2]} | must be equally long, got 1, 0 and 1 numbers",
        "{\"x\": [\"left\"], \"y\": [1], \"durationMs\": [2]} | left"
      })
  void a_service_says_what_is_wrong_with_a_question(String body, String reason)
      throws IOException, InterruptedException, URISyntaxException {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(reason);
  }
}
