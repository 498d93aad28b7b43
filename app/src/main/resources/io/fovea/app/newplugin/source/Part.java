package __package__;

import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.DataException;
import io.fovea.source.ReadReport;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSource;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.spec.Doc;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.Required;
import io.fovea.spec.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with a text file for each scanpath, named {@code participant_stimulus_class.txt}. Each
 * line is a fixation: x, y (fractions of the screen) and the duration in milliseconds, by spaces.
 */
@Doc("A folder of text files: participant_stimulus_class.txt, a fixation (x y ms) in each line.")
public record __Part__(@Required @Doc("The folder.") Path path) implements ScanpathSourceSpec {

  /** No folder is named yet; an experiment file must. */
  public __Part__() {
    this(Path.of(""));
  }

  @Override
  public String name() {
    return "__name__";
  }

  /** Checks what can be checked without reading. */
  @Override
  public ScanpathSource create(SourceContext context) {
    if (!Files.isDirectory(path)) {
      throw new SettingException("path", "must be a folder, got " + path);
    }
    return this::read;
  }

  private Recordings read() {
    List<Recording> recordings = new ArrayList<>();
    long rows = 0;
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        recordings.add(recording(file));
        rows += recordings.get(recordings.size() - 1).scanpath().size();
      }
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", path, e);
    }
    if (recordings.isEmpty()) {
      throw new DataException(path + ": the folder holds no .txt file");
    }
    recordings.sort((a, b) -> a.scanpath().key().compareTo(b.scanpath().key()));
    ReadReport report = new ReadReport(path.toString(), false, rows, 0, List.of());
    List<String> key = List.of("participant", "stimulus");
    return new Recordings(recordings, key, List.of("class"), false, report);
  }

  private static Recording recording(Path file) throws IOException {
    String[] words = file.getFileName().toString().replaceFirst("\\.txt$", "").split("_", -1);
    if (words.length != 3) {
      throw new DataException(file + ": expected a name like participant_stimulus_class.txt");
    }
    List<Fixation> fixations = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      fixations.add(fixation(file, fixations.size() + 1, line));
    }
    ScanpathKey key = ScanpathKey.of(words[0], words[1]);
    return new Recording(Scanpath.of(key, words[0], fixations), List.of(words[2]), "");
  }

  private static Fixation fixation(Path file, int line, String text) {
    String[] words = text.strip().split("\\s+");
    try {
      return new Fixation(
          Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new DataException(
          "%s:%d: expected x, y and milliseconds, got \"%s\"".formatted(file, line, text));
    }
  }
}
