package io.fovea.app.inspect;

import java.util.List;

/** One thing that is told of the data, to people and to programs. */
interface Section {
  /** Its name in JSON. */
  String key();

  /** What it is about, for a person. */
  String title();

  /** For a person: lines of at most {@link Words#LINE} characters; none if there is nothing. */
  List<String> lines();

  /** For a program: maps, lists, texts, numbers. */
  Object json();

  /** What looks wrong. */
  default List<String> warnings() {
    return List.of();
  }
}
