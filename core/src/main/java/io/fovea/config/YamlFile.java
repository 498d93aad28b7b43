package io.fovea.config;

import io.fovea.spec.FileTrouble;
import io.fovea.spec.Suggestions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a configuration file, or in which way there is none. */
final class YamlFile {
  private YamlFile() {}

  /** Empty, with a problem added, if the file cannot be read. */
  static Optional<String> text(Path file, Origin whole, Problems problems) {
    try {
      if (!Files.exists(file)) {
        problems.add(whole, "", "no such file" + neighbour(file));
      } else if (Files.isDirectory(file)) {
        problems.add(whole, "", "is a folder, not a file");
      } else if (Files.size(file) > YamlText.MOST_CHARACTERS) {
        problems.add(whole, "", "is larger than 1 MB, which no experiment file is");
      } else {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
      }
    } catch (CharacterCodingException e) {
      problems.add(whole, "", "is not UTF-8 text");
    } catch (IOException e) {
      problems.add(whole, "", "cannot be read: " + FileTrouble.reason(e));
    }
    return Optional.empty();
  }

  private static String neighbour(Path missing) throws IOException {
    Path folder = missing.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = entries.map(entry -> entry.getFileName().toString()).sorted().toList();
      return Suggestions.didYouMean(missing.getFileName().toString(), names)
          .map(name -> "; did you mean '" + name + "'?")
          .orElse("");
    }
  }
}
