package io.fovea.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2 text with the core schema (so {@code yes} is text) to a {@link Tree}. */
final class YamlText {
  static final int MOST_CHARACTERS = 1_000_000;
  private static final int DEEPEST = 50;

  private final Origin whole;
  private final Problems problems;

  YamlText(Origin whole, Problems problems) {
    this.whole = whole;
    this.problems = problems;
  }

  /** Empty if the text holds nothing or, with a problem added, is no YAML. */
  Optional<Tree> read(String text) {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setSchema(new CoreSchema())
              .setCodePointLimit(MOST_CHARACTERS)
              .setAllowNonScalarKeys(true) // refused by TreeBuilder, which says where
              .build();
      return isTame(new Parse(settings).parseString(text))
          ? new Compose(settings)
              .composeString(text)
              .flatMap(node -> new TreeBuilder(whole, problems).build(node))
          : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      refuse(e);
    } catch (ReaderException e) {
      String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
      int lineStart = before.lastIndexOf('\n') + 1;
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      problems.add(
          whole.at(line, before.codePointCount(lineStart, before.length()) + 1),
          "",
          "not YAML: the character U+%04X cannot stand there".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      problems.add(whole, "", "not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Looks at the events, which need no stack, before nodes are made, which do. */
  private boolean isTame(Iterable<Event> events) {
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      switch (event.getEventId()) {
        case DocumentStart -> documents++;
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) {
        problems.add(at(event), "", "nested more than " + DEEPEST + " levels deep");
        return false;
      }
      if (documents > 1) {
        problems.add(at(event), "", "a second document starts here; one is expected");
        return false;
      }
    }
    return true;
  }

  private Origin at(Event event) {
    return event.getStartMark().map(whole::at).orElse(whole);
  }

  private void refuse(MarkedYamlEngineException e) {
    Origin where = e.getProblemMark().map(whole::at).orElse(whole);
    // What stands in no file has no place that would say it.
    String column =
        where.column() > 0
            ? ""
            : e.getProblemMark().map(it -> " (column " + (it.getColumn() + 1) + ")").orElse("");
    String context =
        e.getContext() == null || e.getContext().isBlank() ? "" : e.getContext().strip() + ", ";
    problems.add(where, "", "not YAML: " + context + e.getProblem().strip() + column);
  }
}
