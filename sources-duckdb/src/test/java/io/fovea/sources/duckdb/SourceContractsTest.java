package io.fovea.sources.duckdb;

import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.testing.SourceContract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SourceContractsTest {
  @Nested
  class OfTable extends SourceContract {
    @TempDir private Path folder;

    @Override
    protected ScanpathSourceSpec source() {
      return new TableSource(
          Duck.copyCsv(
              Duck.write(folder, "good.csv", Duck.GOOD), "*", folder.resolve("good.parquet")));
    }

    @Override
    protected SourceContext context() {
      return SourceContext.of(Duck.COLUMNS);
    }
  }

  @Nested
  class OfSql extends SourceContract {
    @TempDir private Path folder;

    @Override
    protected ScanpathSourceSpec source() {
      return new SqlSource(
          "SELECT * FROM fixations WHERE ms > 0",
          Map.of("fixations", Duck.write(folder, "good.csv", Duck.GOOD)));
    }

    @Override
    protected SourceContext context() {
      return SourceContext.of(Duck.COLUMNS);
    }
  }
}
