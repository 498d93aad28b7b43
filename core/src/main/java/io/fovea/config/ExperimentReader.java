package io.fovea.config;

import io.fovea.config.Tree.Entry;
import io.fovea.config.Tree.Mapping;
import io.fovea.config.Tree.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/**
 * Reads an experiment file: YAML laid over the defaults of the records that {@link Experiment} is
 * made of. Names of settings and parts are compared ignoring case and the difference between {@code
 * -} and {@code _}. Relative paths in a file refer to the file's folder, those of {@code --set} to
 * the working directory.
 */
public final class ExperimentReader {
  private final Parts parts;
  private final Experiment defaults;

  public ExperimentReader(Parts parts) {
    this(parts, new Experiment());
  }

  /**
   * @param defaults what an experiment file is laid over, in place of {@link Experiment}'s own
   */
  public ExperimentReader(Parts parts, Experiment defaults) {
    this.parts = parts;
    this.defaults = defaults;
  }

  /**
   * Reads the file and lays {@code sets} over it, in order. The source is asked whether it can do
   * with these settings (its table must exist); nothing is read yet.
   *
   * @param sets {@code a.b[0].c=value}, the value in YAML
   * @throws ConfigException with everything that is wrong, in the order of the lines
   */
  public Experiment read(Path file, List<String> sets) {
    Problems problems = new Problems();
    return whole(tree(file, sets, problems), problems);
  }

  /**
   * Reads an experiment's text, as {@link #read(Path, List)} does; relative paths refer to the
   * working directory.
   *
   * @param name whose text it is, for messages
   */
  public Experiment read(String yaml, String name, List<String> sets) {
    Problems problems = new Problems();
    Origin whole = Origin.text(name);
    return whole(tree(Optional.of(yaml), whole, sets, problems), problems);
  }

  private Experiment whole(Tree root, Problems problems) {
    BiConsumer<String, String> complain =
        (path, message) -> problems.add(originOf(root, path), path, message);
    Optional<Experiment> experiment = bind(Experiment.class, root, defaults, problems);
    experiment
        .map(Experiment::data)
        .or(() -> data(root))
        .ifPresent(
            data -> {
              ExperimentRules.inputsAreGiven(data, complain);
              ExperimentRules.check(data, complain);
            });
    experiment.ifPresent(whole -> ExperimentRules.somethingIsLearned(whole.data(), complain));
    experiment.ifPresent(whole -> ExperimentRules.loggersDiffer(whole.loggers(), complain));
    experiment.ifPresent(whole -> ExperimentRules.barebonesIsBare(whole, complain));
    experiment.ifPresent(whole -> ExperimentRules.classesAreBalancedOnce(whole, complain));
    problems.throwIfAny();
    return experiment.orElseThrow();
  }

  /**
   * The section by itself, where another one is wrong: what its settings say to each other is told
   * at the same time. What is wrong inside it was told when the whole was read.
   */
  private Optional<DataConfig> data(Tree root) {
    return root instanceof Mapping map
        ? map.entry("data")
            .flatMap(
                entry -> bind(DataConfig.class, entry.value(), defaults.data(), new Problems()))
        : Optional.empty();
  }

  /**
   * Reads what a file says of the data. Network, task and inputs may be missing, and nothing need
   * be learned; what is written of them must be right all the same.
   *
   * @throws ConfigException with everything that is wrong, in the order of the lines
   */
  public DataExperiment readData(Path file, List<String> sets) {
    Problems problems = new Problems();
    return data(tree(file, sets, problems), problems);
  }

  /**
   * Reads what a text says of the data, as {@link #readData(Path, List)} does.
   *
   * @param name whose text it is, for messages
   */
  public DataExperiment readData(String yaml, String name, List<String> sets) {
    Problems problems = new Problems();
    Origin whole = Origin.text(name);
    return data(tree(Optional.of(yaml), whole, sets, problems), problems);
  }

  private DataExperiment data(Tree written, Problems problems) {
    Tree root = withInputs(written);
    BiConsumer<String, String> complain =
        (path, message) -> problems.add(originOf(root, path), path, message);
    Optional<DataExperiment> experiment =
        bind(DataExperiment.class, root, new DataExperiment(defaults), problems);
    experiment.ifPresent(whole -> ExperimentRules.check(whole.data(), complain));
    problems.throwIfAny();
    return experiment.orElseThrow();
  }

  /** With inputs, none if none are written. */
  private static Tree withInputs(Tree root) {
    if (!(root instanceof Mapping whole)
        || whole.entry("data").isEmpty()
        || !(whole.entry("data").get().value() instanceof Mapping data)
        || data.entry("inputs").isPresent()) {
      return root;
    }
    Mapping none = new Mapping(data.origin(), List.of());
    Mapping more = data.with(new Entry("inputs", data.origin(), none));
    return whole.with(new Entry("data", whole.entry("data").get().origin(), more));
  }

  /**
   * Reads a file as any record that is built like {@link Experiment}.
   *
   * @throws ConfigException with everything that is wrong, in the order of the lines
   */
  public <R extends Record> R read(Class<R> type, Path file, List<String> sets) {
    Problems problems = new Problems();
    Optional<R> made = bind(type, tree(file, sets, problems), null, problems);
    problems.throwIfAny();
    return made.orElseThrow();
  }

  /**
   * Reads one section from text.
   *
   * @param name what errors call the text
   * @param sets {@code a.b=c} over it
   */
  public <R extends Record> R read(Class<R> type, String yaml, String name, List<String> sets) {
    Problems problems = new Problems();
    Tree tree = tree(Optional.of(yaml), Origin.text(name), sets, problems);
    Optional<R> made = bind(type, tree, null, problems);
    problems.throwIfAny();
    return made.orElseThrow();
  }

  private <R extends Record> Optional<R> bind(
      Class<R> type, Tree root, Record under, Problems problems) {
    return new ValueBinder(parts, problems).bind(type, root, under, "").map(type::cast);
  }

  /** Stops here if the file cannot be read at all: nothing after that would make sense. */
  private static Tree tree(Path file, List<String> sets, Problems problems) {
    Origin whole = Origin.file(file);
    return tree(YamlFile.text(file, whole, problems), whole, sets, problems);
  }

  private static Tree tree(
      Optional<String> yaml, Origin whole, List<String> sets, Problems problems) {
    Optional<Tree> read = yaml.flatMap(text -> new YamlText(whole, problems).read(text));
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
