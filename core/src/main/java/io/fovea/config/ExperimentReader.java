package io.fovea.config;

import io.fovea.config.Tree.Entry;
import io.fovea.config.Tree.Mapping;
import io.fovea.config.Tree.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads an experiment file: YAML laid over the defaults of the records that {@link Experiment} is
 * made of. Names of settings and parts are compared ignoring case and the difference between {@code
 * -} and {@code _}. Relative paths in a file refer to the file's folder, those of {@code --set} to
 * the working directory.
 */
public final class ExperimentReader {
  private final Parts parts;

  public ExperimentReader(Parts parts) {
    this.parts = parts;
  }

  /**
   * Reads the file and lays {@code sets} over it, in order.
   *
   * @param sets {@code a.b[0].c=value}, the value in YAML
   * @throws ConfigException with everything that is wrong, in the order of the lines
   */
  public Experiment read(Path file, List<String> sets) {
    Problems problems = new Problems();
    Tree root = tree(file, sets, problems);
    Optional<Experiment> experiment = bind(Experiment.class, root, problems);
    experiment.ifPresent(
        whole ->
            ExperimentRules.check(
                whole, (path, message) -> problems.add(originOf(root, path), path, message)));
    problems.throwIfAny();
    return experiment.orElseThrow();
  }

  /**
   * Reads a file as any record that is built like {@link Experiment}.
   *
   * @throws ConfigException with everything that is wrong, in the order of the lines
   */
  public <R extends Record> R read(Class<R> type, Path file, List<String> sets) {
    Problems problems = new Problems();
    Optional<R> made = bind(type, tree(file, sets, problems), problems);
    problems.throwIfAny();
    return made.orElseThrow();
  }

  private <R extends Record> Optional<R> bind(Class<R> type, Tree root, Problems problems) {
    return new ValueBinder(parts, problems).bind(type, root, null, "").map(type::cast);
  }

  /** Stops here if the file cannot be read at all: nothing after that would make sense. */
  private static Tree tree(Path file, List<String> sets, Problems problems) {
    Origin whole = Origin.file(file);
    Optional<Tree> read =
        YamlFile.text(file, whole, problems)
            .flatMap(text -> new YamlText(whole, problems).read(text));
    if (read.isEmpty()) {
      if (!problems.any()) {
        problems.add(whole, "", "is empty; an experiment needs at least data, backbone and task");
      }
      problems.throwIfAny();
    }
    List<SetOption> options = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      SetOption.parse(sets.get(i), i, problems).ifPresent(options::add);
    }
    Tree root = read.orElseThrow();
    for (SetOption option : options) {
      root = option.over(root);
    }
    return root;
  }

  /** Where a setting was written; where its section was, if it was not. */
  private static Origin originOf(Tree root, String path) {
    Tree here = root;
    Origin origin = root.origin();
    for (String step : Steps.of(path)) {
      OptionalInt index = Steps.index(step);
      if (index.isPresent() && here instanceof Sequence list) {
        here = list.items().get(index.getAsInt());
        origin = here.origin();
      } else if (here instanceof Mapping map && map.entry(step).isPresent()) {
        Entry entry = map.entry(step).get();
        here = entry.value();
        origin = entry.origin();
      } else {
        return origin;
      }
    }
    return origin;
  }
}
