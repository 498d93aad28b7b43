package io.fovea.config;

import io.fovea.config.Tree.Entry;
import io.fovea.config.Tree.Form;
import io.fovea.config.Tree.Mapping;
import io.fovea.config.Tree.Scalar;
import io.fovea.config.Tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code --set a.b[0].c=value}: replaces exactly what its path names and nothing beside it. The
 * value is YAML. Missing maps on the way are made, list entries are not. A part that is written as
 * its bare name becomes a map with that name, so {@code optimizer: sgd} and {@code --set
 * optimizer.momentum=0.9} work together.
 *
 * <p>{@code --set optimizer=sgd} replaces the whole section. {@code --set optimizer.name=sgd}
 * replaces the name alone: settings that the file gives stay, and are refused if {@code sgd} has
 * none of that name, so that nothing a person wrote is dropped unsaid.
 */
final class SetOption {
  private static final String NAME = "[^.=\\[\\]\\s]+(?:\\[\\d{1,6}])*";
  private static final Pattern SHAPE =
      Pattern.compile("(" + NAME + "(?:\\." + NAME + ")*)=(.*)", Pattern.DOTALL);

  private final Origin origin;
  private final Problems problems;
  private final List<String> steps;
  private final Tree value;

  private SetOption(Origin origin, Problems problems, List<String> steps, Tree value) {
    this.origin = origin;
    this.problems = problems;
    this.steps = steps;
    this.value = value;
  }

  /** Empty, with a problem added, if it cannot be read. */
  static Optional<SetOption> parse(String option, int index, Problems problems) {
    Origin origin = Origin.set(option, index);
    Matcher shape = SHAPE.matcher(option);
    if (!shape.matches()) {
      problems.add(
          origin, "", "expected a setting and a value, for example --set trainer.max_epochs=3");
      return Optional.empty();
    }
    Tree nothing = new Scalar(origin, Form.NOTHING, "");
    Problems own = new Problems();
    Tree value = new YamlText(origin, own).read(shape.group(2)).orElse(nothing);
    problems.addAll(own);
    return own.any()
        ? Optional.empty()
        : Optional.of(new SetOption(origin, problems, Steps.of(shape.group(1)), value));
  }

  /** The tree with this option laid over it. */
  Tree over(Tree root) {
    return replace(root, 0, "");
  }

  private Tree replace(Tree here, int depth, String path) {
    if (depth == steps.size()) {
      return value;
    }
    String step = steps.get(depth);
    OptionalInt index = Steps.index(step);
    return index.isPresent()
        ? replaceItem(here, index.getAsInt(), depth, path)
        : replaceEntry(here, step, depth, path);
  }

  private Tree replaceItem(Tree here, int index, int depth, String path) {
    if (!(here instanceof Sequence list)) {
      problems.add(origin, path, "expected a list here, got " + here.words());
      return here;
    }
    if (index >= list.items().size()) {
      problems.add(origin, path, "the list has no [%d], it has %s".formatted(index, count(list)));
      return here;
    }
    List<Tree> items = new ArrayList<>(list.items());
    items.set(index, replace(items.get(index), depth + 1, path + "[" + index + "]"));
    return new Sequence(list.origin(), items);
  }

  private static String count(Sequence list) {
    int size = list.items().size();
    return size == 0 ? "no entries" : "[0]" + (size == 1 ? "" : " to [" + (size - 1) + "]");
  }

  private Tree replaceEntry(Tree here, String key, int depth, String path) {
    Optional<Mapping> map = asMapping(here);
    if (map.isEmpty()) {
      problems.add(origin, path, "expected a map here, got " + here.words());
      return here;
    }
    String childPath = path.isEmpty() ? key : path + "." + key;
    Entry old = map.get().entry(key).orElse(new Entry(key, origin, new Mapping(origin, List.of())));
    Tree child = replace(old.value(), depth + 1, childPath);
    boolean replaced = depth + 1 == steps.size();
    return map.get().with(new Entry(old.key(), replaced ? origin : old.origin(), child));
  }

  private static Optional<Mapping> asMapping(Tree tree) {
    if (tree instanceof Scalar scalar && scalar.form() == Form.TEXT) {
      Entry name = new Entry("name", scalar.origin(), scalar);
      return Optional.of(new Mapping(scalar.origin(), List.of(name)));
    }
    return tree instanceof Mapping map ? Optional.of(map) : Optional.empty();
  }
}
