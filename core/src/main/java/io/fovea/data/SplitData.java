package io.fovea.data;

import io.fovea.label.Dataset;
import io.fovea.label.Labelling;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.source.ScanpathSource;
import io.fovea.spec.FoveaException;
import io.fovea.split.EveryClassInTraining;
import io.fovea.split.Split;
import io.fovea.split.SplitCsv;
import io.fovea.split.SplitSpec;
import io.fovea.split.leak.LeakCheck;
import io.fovea.split.leak.LeakReport;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way from a table to parts: read, labelled, divided, checked. Each step is taken once. Made by
 * {@link ScanpathDataModuleBuilder#splitData} where nothing is to be encoded.
 */
public final class SplitData {
  private final ScanpathSource source;
  private final Labelling labelling;
  private final SplitSpec splitSpec;
  private final long seed;
  private final List<String> allowLeak;
  private Optional<LeakReport> ofParts = Optional.empty();
  private Optional<LeakReport> ofInputs = Optional.empty();
  private Optional<DataSummary> summary = Optional.empty();
  private Optional<TargetStatistics> targetStatistics = Optional.empty();
  private Optional<DataMemory> memory = Optional.empty();
  private Dataset dataset;
  private Split split;

  SplitData(
      ScanpathSource source,
      Labelling labelling,
      SplitSpec splitSpec,
      long seed,
      List<String> allowLeak) {
    LeakCheck.checkNames(allowLeak);
    this.source = source;
    this.labelling = labelling;
    this.splitSpec = splitSpec;
    this.seed = seed;
    this.allowLeak = allowLeak;
  }

  /**
   * Reads and divides; nothing native yet. Where the split is refused, what was read is known.
   *
   * @throws FoveaException if the table, its labels or its split break a rule
   */
  public void read() {
    readTable();
    if (split == null) {
      split = splitSpec.create(dataset.samples(), seed);
    }
  }

  private void readTable() {
    if (dataset == null) {
      Dataset read = labelling.apply(source.read(), seed);
      dataset = memory.map(model -> RememberedTargets.in(read, model)).orElse(read);
    }
  }

  /** Before anything is read: the targets are those of a model that was trained before. */
  void restore(DataMemory model) {
    memory = Optional.of(model);
  }

  /** Reads, and takes all scanpaths for the part to be predicted: there is nothing to divide. */
  void readUndivided() {
    readTable();
    if (split == null) {
      split = new Split(List.of(), List.of(), dataset.samples());
      ofParts = Optional.of(new LeakReport(List.of(), List.of()));
    }
  }

  /**
   * Whether a result on these parts would mean what it says.
   *
   * @throws FoveaException if a class could not be learned, or there is a leak
   */
  public void checkParts() {
    if (ofParts.isPresent()) {
      return;
    }
    // What a model could learn is settled where it was trained.
    if (memory.isEmpty() && dataset.targets() instanceof LabelEncoding labels) {
      checkSeveral(labels);
      EveryClassInTraining.check(splitSpec.name(), split, labels);
    }
    ofParts = Optional.of(LeakCheck.check(split, allowLeak));
    summary = Optional.empty();
  }

  private void checkSeveral(LabelEncoding labels) {
    if (labels.size() == 1) {
      throw new FoveaException(
          "%s: all %d scanpaths have the class \"%s\"; a classifier needs two or more"
              .formatted(
                  dataset.report().origin(), dataset.samples().size(), labels.classes().get(0)));
    }
  }

  /**
   * Whether the inputs learned from the training part alone.
   *
   * @param learnedFrom for each input the scanpaths from which its numbers were learned
   * @throws FoveaException if they did not
   */
  public void checkLearned(Map<String, ? extends Collection<ScanpathKey>> learnedFrom) {
    ofInputs = Optional.of(LeakCheck.checkLearned(split, learnedFrom, allowLeak));
    summary = Optional.empty();
  }

  /** All samples; null before they are read. */
  public Dataset dataset() {
    return dataset;
  }

  /** The parts; null before they are made. */
  public Split split() {
    return split;
  }

  /** What is learned: by these data, or by the model that was trained before. */
  TargetSpace targets() {
    return memory.map(RememberedTargets::space).orElseGet(() -> dataset.targets());
  }

  /** Of the training part's numbers; empty where no numbers are learned. */
  Optional<TargetStatistics> targetStatistics() {
    if (memory.isPresent()) {
      return memory.get().statistics();
    }
    if (targetStatistics.isEmpty() && dataset.targets() instanceof TargetNames) {
      targetStatistics = Optional.of(TargetStatistics.of(split.train()));
    }
    return targetStatistics;
  }

  /** Of the training part; empty where no classes are learned. */
  List<Integer> classCounts() {
    if (memory.isPresent()) {
      return memory.get().classCounts();
    }
    return dataset.targets() instanceof LabelEncoding labels
        ? Arrays.stream(Split.classCounts(split.train(), labels.size())).boxed().toList()
        : List.of();
  }

  /** What is to be told; leaks as far as they were looked for. */
  public DataSummary summary() {
    // Kept, since it hashes every number there is.
    if (summary.isEmpty()) {
      List<LeakReport> leaks = Stream.of(ofParts, ofInputs).flatMap(Optional::stream).toList();
      summary = Optional.of(SplitSummary.of(dataset, split, leaks));
    }
    return summary.get();
  }

  void writeSplit(Writer out) throws IOException {
    SplitCsv.write(split, dataset.key(), out);
  }
}
