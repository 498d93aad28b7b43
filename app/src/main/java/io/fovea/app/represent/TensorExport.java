package io.fovea.app.represent;

import io.fovea.app.represent.NpzWriter.FloatRows;
import io.fovea.data.Progress;
import io.fovea.data.Representations;
import io.fovea.data.SplitData;
import io.fovea.logging.AtomicFiles;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes every input's tensors, in key order, into one of numpy's archives, with what says whose
 * they are (see {@link SampleColumns}). Tensors are encoded on all cores and written one after
 * another; few are held at once.
 *
 * <p>Tensors of different lengths, (T, ...), are filled up with zeros to the longest of the rows
 * that are written; {@code INPUT_lengths} (N) says how long each is. To know them, such an input is
 * encoded twice.
 */
public final class TensorExport {
  /** Floats that one job encodes at least, so that handing it over costs little. */
  private static final int FLOATS_PER_JOB = 1 << 14;

  /** Rows that one job measures. */
  private static final int ROWS_PER_JOB = 64;

  private final SplitData data;
  private final Map<String, RepresentationSpec> specs;
  private final Map<String, Representation> representations;
  private final List<Scanpath> training;
  private final List<Sample> rows;
  private final SampleParts parts;
  private final Map<String, String> arrays = new LinkedHashMap<>();

  /**
   * @param data read and split; representations learn from its training part
   * @param specs the inputs
   * @param rows what is written, in the order of keys
   * @throws io.fovea.spec.FoveaException if a representation refuses, gives tensors that differ in
   *     more than their first size, or has a name that cannot be an array's
   */
  public TensorExport(
      SplitData data, Map<String, RepresentationSpec> specs, List<Sample> rows, SampleParts parts) {
    InputNames.check(specs.keySet());
    this.data = data;
    this.specs = specs;
    this.training = data.split().train().stream().map(Sample::scanpath).toList();
    this.representations = Representations.of(specs, training);
    data.checkLearned(Representations.learnedFrom(representations));
    representations.forEach(ArrayLayout::check);
    this.rows = List.copyOf(rows);
    this.parts = parts;
  }

  /** Each array of tensors that was written and its shape, for a person. */
  public Map<String, String> arrays() {
    return Collections.unmodifiableMap(arrays);
  }

  /**
   * Writes or replaces the archive; it is whole or not there.
   *
   * @param pictures a folder for a picture of each tensor, too
   */
  public void write(Path file, boolean compressed, Optional<Path> pictures, Progress progress) {
    progress.begin("encoding", (long) rows.size() * passes());
    try {
      AtomicFiles.writeDraft(file, draft -> writeTo(draft, compressed, pictures, progress));
    } finally {
      progress.end();
    }
  }

  private long passes() {
    return specs.size()
        + representations.values().stream().filter(each -> each.shape().isVariable()).count();
  }

  private void writeTo(Path draft, boolean compressed, Optional<Path> pictures, Progress progress)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        NpzWriter npz = new NpzWriter(channel, compressed)) {
      for (String input : specs.keySet()) {
        writeInput(npz, input, pictures, progress);
      }
      new SampleColumns(data.dataset(), rows, parts).write(npz);
    }
  }

  private void writeInput(NpzWriter npz, String input, Optional<Path> pictures, Progress progress)
      throws IOException {
    var encoding = new CheckedEncoding(input, representations.get(input));
    Optional<Pictures> drawn =
        pictures.map(
            folder ->
                new Pictures(folder.resolve(input), Views.of(input, specs.get(input), training)));
    PictureNames names = new PictureNames(rows.size());
    Optional<int[]> lengths =
        encoding.representation().shape().isVariable()
            ? Optional.of(lengths(encoding, progress))
            : Optional.empty();
    ArrayLayout layout = ArrayLayout.of(encoding.representation().shape(), rows.size(), lengths);
    int each = layout.perRow();
    int perJob = Math.max(1, FLOATS_PER_JOB / each);
    try (FloatRows out = npz.floats(input, layout.shape())) {
      OrderedWork.run(
          (rows.size() + perJob - 1) / perJob,
          job -> {
            int from = job * perJob;
            float[][] encoded = new float[Math.min(perJob, rows.size() - from)][];
            for (int i = 0; i < encoded.length; i++) {
              Scanpath scanpath = rows.get(from + i).scanpath();
              Tensor tensor = encoding.encode(scanpath);
              String name = names.of(from + i, scanpath.key());
              drawn.ifPresent(pictureFiles -> pictureFiles.write(name, tensor));
              encoded[i] = layout.filledUp(tensor.values());
            }
            return encoded;
          },
          (job, encoded) -> {
            for (float[] tensor : encoded) {
              out.add(tensor);
            }
            progress.advance(encoded.length);
          });
    }
    arrays.put(input, layout.words());
    if (lengths.isPresent()) {
      npz.ints(input + InputNames.LENGTHS, lengths.get());
      arrays.put(input + InputNames.LENGTHS, "(" + rows.size() + ")");
    }
  }

  private int[] lengths(CheckedEncoding encoding, Progress progress) {
    int[] lengths = new int[rows.size()];
    OrderedWork.run(
        (rows.size() + ROWS_PER_JOB - 1) / ROWS_PER_JOB,
        job -> {
          int from = job * ROWS_PER_JOB;
          int[] some = new int[Math.min(ROWS_PER_JOB, rows.size() - from)];
          Arrays.setAll(some, i -> encoding.encode(rows.get(from + i).scanpath()).shape()[0]);
          return some;
        },
        (job, some) -> {
          System.arraycopy(some, 0, lengths, job * ROWS_PER_JOB, some.length);
          progress.advance(some.length);
        });
    return lengths;
  }
}
