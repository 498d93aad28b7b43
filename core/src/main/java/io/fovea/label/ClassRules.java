package io.fovea.label;

import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.DataException;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which classes take part, and under which names. Classes are named as the table names them; those
 * that are left are then renamed, several to one name if they are to be one class.
 */
@Doc("Which classes take part, and under which names.")
public record ClassRules(
    @Doc("Only these classes, as the table names them; all if left out.")
        List<Comparable<?>> select,
    @Doc("All classes but these.") List<Comparable<?>> drop,
    @Doc("Other names, for example {f: fiction, a: article}; several may become one class.")
        Map<String, Comparable<?>> rename) {
  public ClassRules() {
    this(List.of(), List.of(), Map.of());
  }

  public ClassRules {
    select = List.copyOf(select);
    drop = List.copyOf(drop);
    rename = inOrder(rename);
    Check.that(
        select.isEmpty() || drop.isEmpty(),
        "drop",
        "cannot be given beside select, which leaves out all others",
        "" + drop);
  }

  /** Map.copyOf would have another order in each run; names that mean one class contradict. */
  private static Map<String, Comparable<?>> inOrder(Map<String, Comparable<?>> rename) {
    Map<String, String> seen = new LinkedHashMap<>();
    rename.forEach(
        (from, to) -> {
          Objects.requireNonNull(to, from);
          String other = seen.putIfAbsent(canonical(from), from);
          Check.that(
              other == null,
              "rename",
              "must name each class once; '%s' and '%s' are one class".formatted(other, from),
              "" + rename);
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(rename));
  }

  /** Whether nothing is asked for. */
  boolean isEmpty() {
    return select.isEmpty() && drop.isEmpty() && rename.isEmpty();
  }

  /**
   * The recordings of the classes that take part.
   *
   * @throws DataException if a class is named that the table does not have
   */
  Recordings apply(Recordings all) {
    if (isEmpty()) {
      return all;
    }
    if (all.numeric() || all.labels().isEmpty()) {
      throw new DataException("data.classes: the data have no classes to select, drop or rename");
    }
    Collection<String> known = new TreeSet<>();
    all.recordings().forEach(recording -> known.add(recording.labels().get(0)));
    Set<String> selected = names(select);
    Set<String> dropped = names(drop);
    selected.forEach(name -> checkKnown("select", name, known));
    dropped.forEach(name -> checkKnown("drop", name, known));
    rename.keySet().forEach(name -> checkKnown("rename", canonical(name), known));
    Map<String, List<String>> names = new LinkedHashMap<>();
    known.stream()
        .filter(name -> selected.isEmpty() || selected.contains(name))
        .filter(name -> !dropped.contains(name))
        .forEach(name -> names.put(name, List.of(renamed(name))));
    List<Recording> left = new ArrayList<>();
    Map<String, Integer> out = new TreeMap<>();
    for (Recording recording : all.recordings()) {
      String name = recording.labels().get(0);
      if (names.containsKey(name)) {
        left.add(new Recording(recording.scanpath(), names.get(name), recording.part()));
      } else {
        out.merge(name, 1, Integer::sum);
      }
    }
    return all.with(left, notes(out));
  }

  private List<String> notes(Map<String, Integer> out) {
    List<String> notes = new ArrayList<>();
    out.forEach(
        (name, count) -> notes.add("class %s: %d scanpaths left out".formatted(name, count)));
    if (!rename.isEmpty()) {
      Map<String, String> told = new TreeMap<>();
      rename.forEach((from, to) -> told.put(from, ScanpathKey.text(to)));
      notes.add("classes renamed: " + told);
    }
    return notes;
  }

  private static String canonical(String name) {
    return ScanpathKey.text(ScanpathKey.typed(name));
  }

  /** As the recordings name them: the integer 1, the number 1.0 and the text "1" are one class. */
  private static Set<String> names(List<Comparable<?>> classes) {
    return classes.stream()
        .map(name -> canonical(ScanpathKey.text(name)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String renamed(String name) {
    return rename.entrySet().stream()
        .filter(entry -> canonical(entry.getKey()).equals(name))
        .map(entry -> ScanpathKey.text(entry.getValue()))
        .findFirst()
        .orElse(name);
  }

  private static void checkKnown(String setting, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw new DataException(
          "data.classes." + setting + ": " + Suggestions.unknown("class", name, known));
    }
  }
}
