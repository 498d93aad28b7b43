package io.fovea.source;

import java.util.ArrayList;
import java.util.List;

/**
 * How reading went.
 *
 * @param origin the file; begins with the words "simulated readers" where the data are simulated
 * @param simulated whether no human produced these data, or some of them
 * @param rows rows read, without the header; the skipped ones are counted in
 * @param skippedRows rows left out by {@code on_bad_row: skip}
 * @param notes what a person should know, for example the first skipped rows
 */
public record ReadReport(
    String origin, boolean simulated, long rows, long skippedRows, List<String> notes) {
  /** How the origin of data begins that no human produced. */
  public static final String SIMULATED_ORIGIN = "simulated readers";

  public ReadReport {
    notes = List.copyOf(notes);
  }

  /** The same with more notes. */
  public ReadReport with(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new ReadReport(origin, simulated, rows, skippedRows, all);
  }
}
