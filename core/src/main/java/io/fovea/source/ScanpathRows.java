package io.fovea.source;

import io.fovea.scanpath.ScanpathKey;
import java.util.Arrays;

/** The rows of one scanpath: what came last in memory, what came before perhaps in a file. */
final class ScanpathRows {
  final ScanpathKey key;
  final String[] constants;
  final String firstFile;
  final long firstLine;

  private final int columns;
  private ScanpathBuffer buffer;
  private long[] stored = new long[0]; // place and size of each stored run of rows

  /**
   * @param first the row that comes first
   */
  ScanpathRows(ScanpathKey key, String[] constants, FixationRow first, int columns) {
    this.key = key;
    this.constants = constants;
    this.firstFile = first.file();
    this.firstLine = first.line();
    this.columns = columns;
  }

  void add(FixationRow row) {
    if (buffer == null) {
      buffer = new ScanpathBuffer(columns);
    }
    buffer.add(row);
  }

  /** Moves what is in memory to the file. */
  void store(NumbersFile file) {
    if (buffer != null) {
      stored = Arrays.copyOf(stored, stored.length + 2);
      stored[stored.length - 2] = file.append(buffer.columns());
      stored[stored.length - 1] = buffer.size();
      buffer = null;
    }
  }

  /** How many rows there are. */
  long size() {
    long size = buffer == null ? 0 : buffer.size();
    for (int i = 1; i < stored.length; i += 2) {
      size += stored[i];
    }
    return size;
  }

  /** All rows as columns, in the order in which they came; forgets those in memory. */
  double[][] take(NumbersFile file) {
    double[][] all = new double[columns][Math.toIntExact(size())];
    int at = 0;
    for (int i = 0; i < stored.length; i += 2) {
      at = copy(file.read(stored[i], (int) stored[i + 1]), all, at);
    }
    if (buffer != null) {
      copy(buffer.columns(), all, at);
      buffer = null;
    }
    return all;
  }

  private static int copy(double[][] from, double[][] to, int at) {
    for (int c = 0; c < to.length; c++) {
      System.arraycopy(from[c], 0, to[c], at, from[c].length);
    }
    return at + from[0].length;
  }
}
