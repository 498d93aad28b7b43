package io.fovea.app.inspect;

import io.fovea.app.represent.SampleParts;
import io.fovea.config.DataConfig;
import io.fovea.config.DataExperiment;
import io.fovea.data.Representations;
import io.fovea.data.SplitData;
import io.fovea.label.Dataset;
import io.fovea.representation.Representation;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.TargetNames;
import io.fovea.spec.FoveaException;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is to be told of an experiment's data. Where the split is refused, or a
 * representation, all else is told nevertheless.
 */
public final class Inspection {
  /** How a warning begins, here and in {@link io.fovea.data.DataSummary#lines()}. */
  public static final String WARNING = "WARNING: ";

  private final String title;
  private final DataExperiment experiment;
  private final SplitData data;
  private final List<Section> sections = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Optional<String> refusal = Optional.empty();
  private Map<String, Representation> representations = Map.of();

  private Inspection(String title, DataExperiment experiment) {
    this.title = title;
    this.experiment = experiment;
    this.data = experiment.data().module(experiment.seed()).splitData();
  }

  /**
   * Reads the data and looks at them.
   *
   * @param title what they are called, for a person
   * @throws FoveaException if they cannot be read
   */
  public static Inspection of(String title, DataExperiment experiment) {
    Inspection inspection = new Inspection(title, experiment);
    inspection.read();
    inspection.look();
    inspection.warn();
    return inspection;
  }

  private void read() {
    try {
      data.read();
      leaks();
      List<Scanpath> training = data.split().train().stream().map(Sample::scanpath).toList();
      representations = Representations.of(experiment.data().inputs(), training);
      data.checkLearned(Representations.learnedFrom(representations));
    } catch (FoveaException e) {
      if (data.dataset() == null) {
        throw e;
      }
      refusal = Optional.of(refusal.map(first -> first + "\n").orElse("") + e.getMessage());
    }
  }

  /** A leak stops a fit; here it is told, and what else there is to see is shown. */
  private void leaks() {
    try {
      data.checkParts();
    } catch (FoveaException e) {
      refusal = Optional.of(e.getMessage());
    }
  }

  private void look() {
    DataConfig config = experiment.data();
    Dataset dataset = data.dataset();
    FixationScan scan = FixationScan.of(dataset.samples());
    sections.add(new NotesSection(dataset.report()));
    sections.add(new CountsSection(dataset.samples(), scan));
    if (dataset.targets() instanceof LabelEncoding labels) {
      sections.add(new ClassesSection(dataset.samples(), labels));
    } else if (dataset.targets() instanceof TargetNames numbers) {
      sections.add(new TargetsSection(dataset.samples(), numbers.names()));
    }
    sections.add(new PlacesSection(scan, Optional.ofNullable(config.screen())));
    sections.add(new DurationsSection(scan));
    sections.add(new MissingSection(scan));
    if (data.split() != null) {
      SampleParts parts = new SampleParts(dataset.samples(), data.split());
      sections.add(
          new SplitSection(SplitWords.of(config, experiment.seed()), parts, dataset.targets()));
    }
    Map<String, TensorShape> shapes = new LinkedHashMap<>();
    representations.forEach((input, made) -> shapes.put(input, made.shape()));
    sections.add(new InputsSection(config.inputs(), shapes, scan.scanpaths()));
    sections.add(
        new HashSection(
            dataset.sha256(), Optional.ofNullable(data.split()).map(split -> split.sha256())));
  }

  private void warn() {
    sections.forEach(section -> warnings.addAll(section.warnings()));
    if (data.split() != null) {
      data.summary().lines().stream()
          .filter(line -> line.startsWith(WARNING))
          .map(line -> line.substring(WARNING.length()))
          .forEach(warnings::add);
    }
  }

  /** Why the data cannot be split or represented as the experiment says. */
  public Optional<String> refusal() {
    return refusal;
  }

  /**
   * A few scanpaths of each class as the network sees them.
   *
   * @param perGroup how many of each
   * @throws FoveaException if there is nothing to show, or nothing can be drawn here
   */
  public BufferedImage contactSheet(int perGroup) {
    if (refusal.isPresent()) {
      throw new FoveaException("no contact sheet: " + refusal.get());
    }
    return new ContactSheetOf(title, experiment, data, representations).draw(perGroup);
  }

  /** For a person: lines of at most 100 characters. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Section section : sections) {
      List<String> its = section.lines();
      if (!its.isEmpty()) {
        lines.add(section.title());
        lines.addAll(its);
      }
    }
    for (String warning : warnings) {
      lines.addAll(Words.wrapped("", WARNING + warning));
    }
    refusal.ifPresent(why -> lines.addAll(Words.wrapped("", "REFUSED: " + why)));
    return lines;
  }

  /** For a program. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", title);
    json.put("seed", experiment.seed());
    sections.forEach(section -> json.put(section.key(), section.json()));
    json.put("warnings", warnings);
    json.put("refusal", refusal.orElse(null));
    return json;
  }
}
