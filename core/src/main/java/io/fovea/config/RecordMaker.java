package io.fovea.config;

import io.fovea.config.Tree.Entry;
import io.fovea.config.Tree.Mapping;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import io.fovea.spec.RecordShape;
import io.fovea.spec.SettingException;
import java.util.List;
import java.util.Optional;

/**
 * Calls a record's constructor and finds out which of its rules are broken.
 *
 * <p>A constructor stops at its first broken rule. To show the others too, it is called again with
 * the offending setting's default in its place, until nothing new is said.
 */
final class RecordMaker<R extends Record> {
  private final RecordShape<R> shape;
  private final Problems problems;
  private final Mapping given;
  private final String path;

  RecordMaker(RecordShape<R> shape, Problems problems, Mapping given, String path) {
    this.shape = shape;
    this.problems = problems;
    this.given = given;
    this.path = path;
  }

  /**
   * Empty, with a problem added for each broken rule, or if something was wrong before.
   *
   * @param under the defaults, which {@code arguments} holds where something was wrong before
   * @param cleanSoFar whether nothing was wrong before
   */
  Optional<R> make(Object[] arguments, List<Entry> entries, Record under, boolean cleanSoFar) {
    boolean clean = cleanSoFar;
    Object[] tried = arguments.clone();
    for (int attempt = 0; attempt <= tried.length; attempt++) {
      try {
        R made = shape.make(tried);
        return clean ? Optional.of(made) : Optional.empty();
      } catch (SettingException e) {
        int culprit = shape.indexOf(Names.snake(e.setting()));
        Entry entry = culprit < 0 ? null : entries.get(culprit);
        if (clean || entry != null) {
          report(e, entry);
        }
        clean = false;
        if (entry == null || under == null) {
          return Optional.empty();
        }
        tried[culprit] = shape.settings().get(culprit).of(under);
        entries.set(culprit, null);
      } catch (FoveaException | IllegalArgumentException e) {
        if (clean) {
          problems.add(given.origin(), path, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
      } catch (RuntimeException e) {
        if (clean) {
          problems.add(given.origin(), path, "its constructor threw " + e);
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void report(SettingException e, Entry entry) {
    problems.add(
        entry == null ? given.origin() : entry.origin(),
        RecordBinder.join(path, Names.snake(e.setting())),
        e.complaint());
  }
}
