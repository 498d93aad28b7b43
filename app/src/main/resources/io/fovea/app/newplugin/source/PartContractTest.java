package __package__;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.source.DataException;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.testing.SourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class __Part__ContractTest extends SourceContract {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("anna_page1_read.txt"), "0.5 0.25 200\n0.75 0.5 180\n");
    Files.writeString(folder.resolve("ben_page1_skim.txt"), "0.1 0.2 90.5\n");
  }

  @Override
  protected ScanpathSourceSpec source() {
    return new __Part__(folder);
  }

  @Test
  void each_file_is_a_scanpath() {
    Recordings read = source().create(SourceContext.none()).read();

    assertThat(read.recordings()).hasSize(2);
    assertThat(read.recordings().get(0).scanpath().durationMs(1)).isEqualTo(180);
    assertThat(read.recordings().get(1).labels()).containsExactly("skim");
  }

  @Test
  void a_line_that_is_no_fixation_is_refused_with_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("anna_page1_read.txt"), "0.5 0.25 200\nx 1\n");

    assertThatThrownBy(() -> source().create(SourceContext.none()).read())
        .isInstanceOf(DataException.class)
        .hasMessage(file + ":2: expected x, y and milliseconds, got \"x 1\"");
  }
}
