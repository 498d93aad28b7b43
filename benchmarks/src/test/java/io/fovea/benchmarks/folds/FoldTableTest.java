package io.fovea.benchmarks.folds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTableTest {
  @TempDir private Path folder;

  @Test
  void arguments_are_mode_file_folder_seeds_and_settings() {
    assertThat(FoldArguments.of("choose", "x.yaml", "out", "1,-2", "a=b", "c=d"))
        .isEqualTo(
            new FoldArguments(
                "choose",
                Path.of("x.yaml"),
                Path.of("out"),
                List.of(1L, -2L),
                List.of("a=b", "c=d")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'needs at least 4 arguments, got 1'",
    "test x.yaml out, 'needs at least 4 arguments, got 3'",
    "tset x.yaml out 1, 'no mode ''tset''; known: [test, choose]'",
    "test x.yaml out 1;2, 'seeds must be whole numbers with commas between them, got \"1;2\"'",
    "'test x.yaml out 1,', 'seeds must be whole numbers with commas between them, got \"1,\"'",
    "'test x.yaml out 1,2,1', 'seeds must differ, got 1,2,1'"
  })
  void wrong_arguments_are_told_and_end_with_2(String line, String message) throws IOException {
    String[] args = line.split(" ", -1);

    assertThatThrownBy(() -> FoldArguments.of(args))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
    assertThat(FoldTable.run(args)).isEqualTo(2);
  }

  @Test
  void a_file_that_is_not_there_ends_with_2() throws IOException {
    assertThat(FoldTable.run("test", folder.resolve("x.yaml").toString(), folder.toString(), "1"))
        .isEqualTo(2);
  }

  @Test
  void predictions_of_another_experiment_stop_it_before_any_training() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), FoldRunTest.YAML);
    Path last = Files.writeString(folder.resolve("x.yaml-fold4-seed2.csv"), "stale\n");

    assertThat(FoldTable.run("test", file.toString(), folder.toString(), "1,2")).isEqualTo(1);

    assertThat(last).hasContent("stale");
    assertThat(folder).isDirectoryNotContaining("glob:**fold0*");
  }
}
