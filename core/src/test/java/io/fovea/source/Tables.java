package io.fovea.source;

import io.fovea.label.Dataset;
import io.fovea.label.Labelling;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Small tables for tests. */
public final class Tables {
  public static final Columns COLUMNS = Columns.of("who", "text").duration("ms").label("kind");

  /** Two people, two texts; (b, 1) comes before (a, 2) in the file. */
  public static final String GOOD =
      """
      who,text,x,y,ms,kind
      a,1,0.1,0.2,100,news
      a,1,0.3,0.4,150,news
      b,1,0.5,0.6,200,poem
      a,2,0.7,0.8,250,poem
      b,1,0.9,1,300,poem
      """;

  private Tables() {}

  public static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static Dataset read(Path file) {
    return read(new CsvSource(file), COLUMNS);
  }

  public static Dataset read(CsvSource source, Columns columns) {
    return read(source, SourceContext.of(columns));
  }

  public static Dataset read(ScanpathSourceSpec source, SourceContext context) {
    return new Labelling().apply(source.create(context).read(), 1);
  }

  /** Key, label and numbers of each sample, in order. */
  public static List<String> shown(Dataset dataset) {
    return dataset.samples().stream().map(sample -> shown(sample, dataset)).toList();
  }

  private static String shown(Sample sample, Dataset dataset) {
    StringBuilder text = new StringBuilder(sample.scanpath().key() + " ");
    text.append(dataset.targets().labels().classes().get(((ClassTarget) sample.target()).index()));
    for (int i = 0; i < sample.scanpath().size(); i++) {
      text.append(
          " %s|%s|%s"
              .formatted(
                  sample.scanpath().x(i), sample.scanpath().y(i), sample.scanpath().durationMs(i)));
    }
    return text.toString();
  }
}
