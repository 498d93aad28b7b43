package io.fovea.sources.duckdb;

import io.fovea.source.BadRows;
import io.fovea.source.Columns;
import io.fovea.source.FixationTable;
import io.fovea.source.Recordings;
import io.fovea.source.SourceContext;
import io.fovea.source.TableRules;
import java.util.ArrayList;
import java.util.List;

/** One pass over a table, whose rows may be in several files. */
final class Reading {
  private final DuckSession session;
  private final Columns columns;
  private final List<Eyes> eyes;
  private final List<String> header;
  private final FixationTable fixations;
  private final boolean comma;
  private final List<String> notes = new ArrayList<>();
  private long singleEyes;

  /**
   * @param origin the table's name, for messages
   * @param first the table, or its first file: says which columns there are
   * @param source the source's name, for messages
   * @param comma whether decimals follow a comma in texts
   */
  Reading(
      DuckSession session,
      String origin,
      DuckTable first,
      String source,
      SourceContext context,
      BadRows badRows,
      boolean comma) {
    this.session = session;
    this.comma = comma;
    if (context.columns().isPresent()) {
      columns = context.columns().get();
    } else {
      Convention convention = new Convention(first.header());
      columns = convention.columns(first.name());
      notes.addAll(convention.notes(columns));
      TableRules.check(source, columns, context);
    }
    eyes = Eyes.of(first.header(), columns);
    header = Eyes.added(first.header(), eyes);
    fixations = new FixationTable(origin, header, context.columns(columns), badRows);
  }

  /** The columns that play a role. */
  List<String> wanted() {
    List<String> wanted = new ArrayList<>();
    for (int field = 0; field < header.size(); field++) {
      boolean role =
          fixations.layout().textSlotOf(field) >= 0 || fixations.layout().numberSlotOf(field) >= 0;
      String name = header.get(field);
      if (role && eyes.stream().noneMatch(mean -> mean.name().equals(name))) {
        wanted.add(name);
      }
    }
    eyes.forEach(mean -> wanted.addAll(List.of(mean.left(), mean.right())));
    return wanted;
  }

  /** Reads a file of the table. */
  void take(DuckTable table) {
    var plan = new RowPlan(table, header, fixations.layout(), eyes, columns, comma);
    singleEyes += new RowReader(session, table, fixations, plan, header.size()).read();
  }

  /**
   * The scanpaths.
   *
   * @param path where the table is, for the report
   * @param remarks further ones
   */
  Recordings finish(String path, List<String> remarks) {
    List<String> all = new ArrayList<>(remarks);
    all.addAll(notes);
    all.addAll(Eyes.notes(eyes, singleEyes));
    return fixations.finish(path, all);
  }
}
