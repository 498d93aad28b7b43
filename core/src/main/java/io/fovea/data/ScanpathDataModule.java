package io.fovea.data;

import io.fovea.label.Dataset;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import io.fovea.split.Split;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scanpaths from a source, split, represented and kept in memory. Made by {@link #builder}. */
public final class ScanpathDataModule implements DataModule {
  /**
   * How many training batches' worth of scanpaths are measured at once. Measuring keeps nothing for
   * gradients, so this takes about the memory of a training step; metrics are exact either way.
   */
  private static final int EVALUATION_FACTOR = 4;

  private final SplitData data;
  private final Map<String, RepresentationSpec> representationSpecs;
  private final int batchSize;
  private final long seed;

  private final Map<String, Representation> representations = new LinkedHashMap<>();
  private EncodedPart train;
  private EncodedPart validation;
  private EncodedPart test;

  ScanpathDataModule(
      SplitData data,
      Map<String, RepresentationSpec> representationSpecs,
      int batchSize,
      long seed) {
    this.data = data;
    this.representationSpecs = representationSpecs;
    this.batchSize = batchSize;
    this.seed = seed;
  }

  public static ScanpathDataModuleBuilder builder() {
    return new ScanpathDataModuleBuilder();
  }

  /** Reads and splits; nothing native yet. */
  @Override
  public void prepareData() {
    data.read();
  }

  /** Encodes the parts that the stage needs; what is learned comes from the training part only. */
  @Override
  public void setup(Stage stage) {
    prepareData();
    data.checkParts();
    if (representations.isEmpty()) {
      List<Scanpath> training = data.split().train().stream().map(Sample::scanpath).toList();
      representationSpecs.forEach(
          (name, spec) -> representations.put(name, make(name, spec, training)));
    }
    if (stage == Stage.FIT && train == null) {
      train = new EncodedPart(data.split().train(), representations);
    }
    if ((stage == Stage.FIT || stage == Stage.VALIDATE) && validation == null) {
      validation = new EncodedPart(data.split().validation(), representations);
    }
    if (stage == Stage.TEST && test == null) {
      test = new EncodedPart(data.split().test(), representations);
    }
  }

  private static Representation make(
      String input, RepresentationSpec spec, List<Scanpath> training) {
    Representation made = create(input, spec, training);
    if (made.shape().isVariable()) {
      throw new FoveaException(
          "data.inputs.%s: '%s' gives %s, whose size differs from scanpath to scanpath; a batch needs"
                  .formatted(input, spec.name(), made.shape())
              + " one size");
    }
    return made;
  }

  /** What a representation refuses is said with the place where it was asked for. */
  private static Representation create(
      String input, RepresentationSpec spec, List<Scanpath> training) {
    try {
      return spec.create(training);
    } catch (SettingException e) {
      throw e.at("data.inputs." + input);
    } catch (FoveaException e) {
      throw new FoveaException("data.inputs.%s: %s".formatted(input, e.getMessage()), e);
    }
  }

  @Override
  public DataSignature signature() {
    Map<String, TensorShape> shapes = new LinkedHashMap<>();
    representations.forEach((name, representation) -> shapes.put(name, representation.shape()));
    return new DataSignature(shapes, data.dataset().targets());
  }

  @Override
  public DataSummary summary() {
    return data.summary();
  }

  @Override
  public void writeSplit(Writer out) throws IOException {
    data.writeSplit(out);
  }

  /** All samples, known after {@link #prepareData}. */
  public Dataset dataset() {
    return data.dataset();
  }

  /** The parts, known after {@link #prepareData}. */
  public Split split() {
    return data.split();
  }

  @Override
  public Batches trainBatches(int epoch) {
    return new Collator(train, Shuffle.order(train.size(), seed, epoch), batchSize);
  }

  @Override
  public Batches validationBatches() {
    return evaluationBatches(validation);
  }

  @Override
  public Batches testBatches() {
    return evaluationBatches(test);
  }

  private Batches evaluationBatches(EncodedPart part) {
    return new Collator(part, Shuffle.inOrder(part.size()), (long) EVALUATION_FACTOR * batchSize);
  }
}
