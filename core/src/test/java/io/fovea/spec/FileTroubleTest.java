package io.fovea.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTroubleTest {
  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(new AccessDeniedException("a"), "permission denied"),
        Arguments.of(new NoSuchFileException("a"), "there is no a"),
        Arguments.of(new FileAlreadyExistsException("a"), "a is a file, not a folder"),
        Arguments.of(new NotDirectoryException("a"), "a is not a folder"),
        Arguments.of(
            new FileSystemException("a", null, "No space left on device"),
            "No space left on device (a)"),
        Arguments.of(new IOException("stream closed"), "stream closed"),
        Arguments.of(new EOFException(), "EOFException"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void a_refusal_of_the_file_system_is_told_in_words(IOException refusal, String words) {
    assertThat(FileTrouble.reason(refusal)).isEqualTo(words);
  }

  @Test
  void what_was_tried_and_where_comes_first() {
    IOException refusal = new AccessDeniedException("x");

    assertThat(FileTrouble.of("cannot write", Path.of("runs"), refusal))
        .hasMessage("cannot write runs: permission denied")
        .hasCause(refusal);
  }
}
