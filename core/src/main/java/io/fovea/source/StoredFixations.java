package io.fovea.source;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.FixationStore;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fixations of a scanpath in a temporary file. */
final class StoredFixations implements FixationStore {
  /**
   * What each thread loaded last, for those who ask for one number after the other; held weakly, so
   * that no thread keeps the file.
   */
  private static final ThreadLocal<WeakReference<Last>> LAST = new ThreadLocal<>();

  private record Last(StoredFixations whose, FixationColumns fixations) {}

  /**
   * What all scanpaths of a table share: the file and which columns are in it. Each thread keeps
   * the fixations that it loaded last, for those who ask for one number after the other.
   */
  static final class Home {
    private final boolean duration;
    private final boolean start;
    private final NumbersFile file;

    Home(boolean duration, boolean start, int features) {
      this.duration = duration;
      this.start = start;
      this.file = new NumbersFile(2 + (duration ? 1 : 0) + (start ? 1 : 0) + features);
    }

    StoredFixations store(FixationColumns fixations) {
      Stream<double[]> first = Stream.of(fixations.x(), fixations.y());
      List<double[]> columns = new ArrayList<>(first.toList());
      if (duration) {
        columns.add(fixations.durationMs());
      }
      if (start) {
        columns.add(fixations.startMs());
      }
      for (int i = 0; i < fixations.features(); i++) {
        columns.add(fixations.feature(i));
      }
      return new StoredFixations(
          this, file.append(columns.toArray(double[][]::new)), fixations.size());
    }

    private FixationColumns read(StoredFixations wanted) {
      double[][] columns = file.read(wanted.place, wanted.size);
      int next = 2;
      double[] durations = duration ? columns[next++] : missing(wanted.size);
      double[] starts = start ? columns[next++] : new double[0];
      double[][] features = Arrays.copyOfRange(columns, next, columns.length);
      return new FixationColumns(columns[0], columns[1], durations, starts, features);
    }
  }

  private final Home home;
  private final long place;
  private final int size;

  private StoredFixations(Home home, long place, int size) {
    this.home = home;
    this.place = place;
    this.size = size;
  }

  static double[] missing(int size) {
    double[] missing = new double[size];
    Arrays.fill(missing, Double.NaN);
    return missing;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public FixationColumns load() {
    WeakReference<Last> held = LAST.get();
    Last last = held == null ? null : held.get();
    if (last == null || last.whose != this) {
      last = new Last(this, home.read(this));
      LAST.set(new WeakReference<>(last));
    }
    return last.fixations;
  }
}
