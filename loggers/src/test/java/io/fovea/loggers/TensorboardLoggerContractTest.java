package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.testing.RunLoggerContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class TensorboardLoggerContractTest extends RunLoggerContract {
  @Override
  protected RunLoggerSpec defaults() {
    return new TensorboardLogger();
  }

  /** Each event holds its moment. */
  @Override
  protected RunLogger create(RunFolder folder) {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);
    return new TensorboardLogger().create(folder, clock);
  }

  /** A run that goes on begins another file. */
  @Override
  protected Object kept(Path runFolder) throws IOException {
    return EventReader.scalars(runFolder);
  }
}
