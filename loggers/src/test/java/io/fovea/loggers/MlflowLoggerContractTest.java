package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.testing.RunLoggerContract;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MlflowLoggerContractTest extends RunLoggerContract {
  private FakeMlflow server;

  @BeforeEach
  void open() throws IOException {
    server = new FakeMlflow();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Override
  protected RunLoggerSpec defaults() {
    return new MlflowLogger();
  }

  @Override
  protected RunLogger create(RunFolder folder) {
    Map<String, String> environment = Map.of("MLFLOW_TRACKING_URI", server.uri());
    return new MlflowLogger().create(folder, environment, Duration.ofMillis(10));
  }
}
