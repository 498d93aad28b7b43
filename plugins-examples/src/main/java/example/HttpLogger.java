package example;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import java.net.URI;

/**
 * Posts what is measured as JSON, once an epoch:
 *
 * <pre>{@code {"run":"reading-cnn","values":[{"epoch":0,"step":12,"valid_loss":0.693}]}}</pre>
 *
 * Posts go out one after the other beside the training, which does not wait for them but at its
 * end, and there for {@code timeoutSeconds} at most. A server that cannot be reached, or answers
 * with another status than 2xx, does not harm the run: the first failure is logged, and how many
 * there were at the end.
 */
@Doc("Posts what is measured as JSON to a server, once an epoch.")
public record HttpLogger(
    @Required @Doc("Where to, http or https.") String url,
    @Doc("How long to wait for an answer, in seconds.") double timeoutSeconds)
    implements RunLoggerSpec {

  /** No server is named yet; an experiment file must. */
  public HttpLogger() {
    this("", 10);
  }

  public HttpLogger {
    Check.that(url.isEmpty() || isHttp(url), "url", "must be an http or https address", url);
    Check.between("timeoutSeconds", timeoutSeconds, 0.1, 600);
  }

  private static boolean isHttp(String url) {
    try {
      URI address = URI.create(url);
      return url.matches("https?://.+") && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return "example.http";
  }

  @Override
  public RunLogger create(RunFolder folder) {
    Check.notBlank("url", url);
    return new HttpRunLogger(this);
  }
}
