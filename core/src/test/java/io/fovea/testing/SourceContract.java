package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every source promises. Extend it, over a table that it can read. */
public abstract class SourceContract extends SpecContract<ScanpathSourceSpec> {
  /** The configuration under test; what it reads must be there. */
  protected abstract ScanpathSourceSpec source();

  /** What the experiment says of the table; override where the source needs columns. */
  protected SourceContext context() {
    return SourceContext.none();
  }

  @Override
  protected final ScanpathSourceSpec part() {
    return source();
  }

  private Recordings read() {
    return source().create(context()).read();
  }

  @Test
  void what_is_read_twice_is_the_same() {
    Recordings first = read();
    assertThat(read().recordings()).isEqualTo(first.recordings()).isNotEmpty();
    assertThat(read().report()).isEqualTo(first.report());
    var same = source().create(context());
    same.read();
    assertThat(same.read().recordings()).as("of one reader").isEqualTo(first.recordings());
  }

  @Test
  void scanpaths_come_in_the_order_of_their_keys_each_once() {
    List<ScanpathKey> keys =
        read().recordings().stream().map(recording -> recording.scanpath().key()).toList();
    assertThat(keys).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void each_scanpath_has_a_participant_fixations_and_what_the_columns_say() {
    Recordings all = read();
    for (Recording recording : all.recordings()) {
      Scanpath scanpath = recording.scanpath();
      assertThat(scanpath.participant().toString()).isNotBlank();
      assertThat(scanpath.key().values().size())
          .as("columns of the key")
          .isEqualTo(all.key().size());
      assertThat(recording.labels()).as("labels").hasSameSizeAs(all.labels());
      assertThat(scanpath.size()).isPositive();
      for (int i = 0; i < scanpath.size(); i++) {
        assertThat(scanpath.x(i)).as("x of %s", scanpath.key()).isFinite();
        assertThat(scanpath.y(i)).as("y of %s", scanpath.key()).isFinite();
        assertThat(scanpath.durationMs(i)).as("duration in %s", scanpath.key()).isNotNegative();
      }
    }
  }

  @Test
  void its_report_says_where_the_rows_came_from_and_how_many_there_were() {
    Recordings all = read();
    long fixations = all.recordings().stream().mapToLong(it -> it.scanpath().size()).sum();
    assertThat(all.report().origin()).isNotBlank();
    assertThat(all.report().rows()).isGreaterThanOrEqualTo(fixations);
  }
}
