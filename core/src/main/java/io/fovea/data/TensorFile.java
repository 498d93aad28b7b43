package io.fovea.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Encoded scanpaths in a file, mapped into memory: the system reads what is asked for and lets go
 * of it when memory is short. Checked as a whole before it is used; what is replaced afterwards is
 * another file of the same name, never this one's bytes. Thread-safe.
 */
final class TensorFile {
  /** A mapping reaches to 2 GiB at most, and ends with a sample. */
  static final long SEGMENT_BYTES = 1L << 30;

  private static final int CHECKED_AT_ONCE = 1 << 24;

  private final long bytes;

  /** Where each sample begins, counted in numbers; one more at the end. */
  private final long[] begins;

  /** The first sample of each segment. */
  private final int[] firsts;

  private final List<FloatBuffer> segments;

  private TensorFile(long bytes, long[] begins, int[] firsts, List<FloatBuffer> segments) {
    this.bytes = bytes;
    this.begins = begins;
    this.firsts = firsts;
    this.segments = segments;
  }

  /**
   * Opens a file and checks every byte of it.
   *
   * @param key what the numbers must depend on
   * @param samples how many there must be
   * @param segmentBytes {@link #SEGMENT_BYTES}, or less to try it
   * @throws DamagedFileException if the file is another one or not whole
   */
  static TensorFile open(Path file, String key, int samples, long segmentBytes, Progress progress)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      TensorFileHeader header = header(channel, key, samples);
      check(channel, header, progress);
      long[] begins = begins(channel, header);
      return mapped(channel, header, begins, segmentBytes);
    }
  }

  private static TensorFileHeader header(FileChannel channel, String key, int samples)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(TensorFileHeader.BYTES);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Read on.
    }
    TensorFileHeader header = TensorFileHeader.of(bytes.flip());
    if (!header.key().equals(key) || header.samples() != samples) {
      throw new DamagedFileException("it holds other scanpaths or another representation");
    }
    if (header.numbers() < 0 || channel.size() != header.fileBytes()) {
      throw new DamagedFileException(
          "it has %d bytes instead of %d".formatted(channel.size(), header.fileBytes()));
    }
    return header;
  }

  private static void check(FileChannel channel, TensorFileHeader header, Progress progress)
      throws IOException {
    CRC32C crc = new CRC32C();
    ByteBuffer piece = ByteBuffer.allocateDirect((int) Math.min(CHECKED_AT_ONCE, channel.size()));
    progress.begin("checking the cache (MiB)", channel.size() >> 20);
    try {
      long done = channel.position();
      while (channel.read(piece.clear()) >= 0) {
        crc.update(piece.flip());
        progress.advance((channel.position() >> 20) - (done >> 20));
        done = channel.position();
      }
    } finally {
      progress.end();
    }
    if ((int) crc.getValue() != header.checksum()) {
      throw new DamagedFileException("its content is damaged");
    }
  }

  private static long[] begins(FileChannel channel, TensorFileHeader header) throws IOException {
    long[] begins = new long[header.samples() + 1];
    long sizesBytes = (long) header.samples() * Integer.BYTES;
    var sizes =
        channel
            .map(MapMode.READ_ONLY, header.fileBytes() - sizesBytes, sizesBytes)
            .order(TensorFileHeader.ORDER)
            .asIntBuffer();
    for (int i = 0; i < header.samples(); i++) {
      begins[i + 1] = begins[i] + sizes.get(i);
    }
    if (begins[header.samples()] != header.numbers()) {
      throw new DamagedFileException("its sizes do not add up");
    }
    return begins;
  }

  private static TensorFile mapped(
      FileChannel channel, TensorFileHeader header, long[] begins, long segmentBytes)
      throws IOException {
    List<Integer> firsts = new ArrayList<>();
    List<FloatBuffer> segments = new ArrayList<>();
    for (int first = 0; first < header.samples(); ) {
      int end = first + 1;
      while (end < header.samples()
          && (begins[end + 1] - begins[first]) * Float.BYTES <= segmentBytes) {
        end++;
      }
      long at = TensorFileHeader.BYTES + begins[first] * Float.BYTES;
      long length = (begins[end] - begins[first]) * Float.BYTES;
      firsts.add(first);
      segments.add(
          channel.map(MapMode.READ_ONLY, at, length).order(TensorFileHeader.ORDER).asFloatBuffer());
      first = end;
    }
    int[] starts = firsts.stream().mapToInt(Integer::intValue).toArray();
    return new TensorFile(header.fileBytes(), begins, starts, segments);
  }

  /** The file's length. */
  long bytes() {
    return bytes;
  }

  /** A sample's numbers. */
  FloatBuffer sample(int place) {
    int found = Arrays.binarySearch(firsts, place);
    int segment = found >= 0 ? found : -found - 2;
    int from = (int) (begins[place] - begins[firsts[segment]]);
    return segments.get(segment).slice(from, (int) (begins[place + 1] - begins[place]));
  }
}
