package io.fovea.source;

import io.fovea.source.simulated.SimulatedOrder;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.testing.SourceContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SourceContractsTest {
  @Nested
  class OfCsv extends SourceContract {
    @TempDir private Path folder;

    @Override
    protected ScanpathSourceSpec source() {
      try {
        return new CsvSource(
            Files.writeString(
                folder.resolve("t.csv"),
                """
                who,text,x,y,ms,kind
                b,1,0.5,0.6,200,skim
                a,2,0.25,0.5,180,read
                a,2,0.75,0.5,90.5,read
                a,10,0,1,100,skim
                """));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected SourceContext context() {
      return SourceContext.of(Columns.of("who", "text").duration("ms").label("kind"));
    }
  }

  @Nested
  class OfSimulatedReaders extends SourceContract {
    @Override
    protected ScanpathSourceSpec source() {
      return new SimulatedReaders(4, 3);
    }
  }

  @Nested
  class OfSimulatedOrder extends SourceContract {
    @Override
    protected ScanpathSourceSpec source() {
      return new SimulatedOrder(4, 3);
    }
  }
}
