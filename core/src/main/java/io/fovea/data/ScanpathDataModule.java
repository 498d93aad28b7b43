package io.fovea.data;

import io.fovea.label.Dataset;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.SourceContext;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import io.fovea.split.Split;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scanpaths from a source, split, represented and served in batches. Made by {@link #builder}. */
public final class ScanpathDataModule implements DataModule, AdjustableBatchSize {
  /**
   * How many training batches' worth of scanpaths are measured at once. Measuring keeps nothing for
   * gradients, so this takes about the memory of a training step; metrics are exact either way.
   */
  private static final int EVALUATION_FACTOR = 4;

  private final SplitData data;
  private final Map<String, RepresentationSpec> representationSpecs;
  private final SourceContext context;
  private int batchSize;
  private int evaluationFactor = EVALUATION_FACTOR;
  private final boolean bucketByLength;
  private final Sampler sampler;
  private final long seed;
  private final EncodingSettings encodingSettings;

  private final Map<String, Representation> representations = new LinkedHashMap<>();
  private PartEncoding encoding;
  private Part train;
  private Part validation;
  private Part test;
  private Part predicted;
  private PredictPart predictPart = PredictPart.ALL;
  private Optional<DataMemory> memory = Optional.empty();

  ScanpathDataModule(
      SplitData data,
      Map<String, RepresentationSpec> representationSpecs,
      SourceContext context,
      int batchSize,
      boolean bucketByLength,
      Sampler sampler,
      long seed,
      EncodingSettings encodingSettings) {
    this.data = data;
    this.representationSpecs = representationSpecs;
    this.context = context;
    this.batchSize = batchSize;
    this.bucketByLength = bucketByLength;
    this.sampler = sampler;
    this.seed = seed;
    this.encodingSettings = encodingSettings;
  }

  public static ScanpathDataModuleBuilder builder() {
    return new ScanpathDataModuleBuilder();
  }

  /** Reads and splits; nothing native yet. */
  @Override
  public void prepareData() {
    // Which scanpaths a trained model is asked about, and so whether they are divided, comes later.
    if (memory.isEmpty()) {
      data.read();
    }
  }

  @Override
  public void restore(DataMemory model) {
    memory = Optional.of(model);
    data.restore(model);
  }

  /** For which scanpaths {@link #predictBatches} are; all, if not said. */
  public void predictPart(PredictPart part) {
    predictPart = part;
  }

  @Override
  public int batchSize() {
    return batchSize;
  }

  @Override
  public void batchSize(int size) {
    Check.positive("batchSize", size);
    batchSize = size;
  }

  @Override
  public void evaluateInTrainingBatches() {
    evaluationFactor = 1;
  }

  /** Encodes the parts that the stage needs; what is learned comes from the training part only. */
  @Override
  public void setup(Stage stage) {
    if (stage == Stage.PREDICT && memory.isPresent() && predictPart == PredictPart.ALL) {
      data.readUndivided();
    } else {
      data.read();
    }
    if (stage == Stage.FIT) {
      sampler.check(data.targets());
    }
    data.checkParts();
    if (representations.isEmpty()) {
      represent();
    }
    if (stage == Stage.FIT && train == null) {
      train = part("train", data.split().train());
    }
    if ((stage == Stage.FIT || stage == Stage.VALIDATE) && validation == null) {
      validation = part("validation", data.split().validation());
    }
    if (stage == Stage.TEST && test == null) {
      test = part("test", data.split().test());
    }
    if (stage == Stage.PREDICT && predicted == null) {
      predicted = part("predicted", samplesToPredict());
    }
  }

  private List<Sample> samplesToPredict() {
    return switch (predictPart) {
      case ALL -> data.dataset().samples();
      case TRAIN -> data.split().train();
      case VALIDATION -> data.split().validation();
      case TEST -> data.split().test();
    };
  }

  private void represent() {
    List<Scanpath> training = data.split().train().stream().map(Sample::scanpath).toList();
    var made =
        memory.isPresent()
            ? Representations.restored(representationSpecs, memory.get().learned())
            : Representations.forBatches(representationSpecs, training);
    checkBuckets(made);
    if (memory.isEmpty()) {
      data.checkLearned(Representations.learnedFrom(made));
    }
    representations.putAll(made);
    // A file of the cache holds for what this training part taught, not for a model's memory.
    EncodingSettings settings = memory.isPresent() ? encodingSettings.inMemory() : encodingSettings;
    encoding =
        new PartEncoding(settings, representationSpecs, representations, data.split().train());
  }

  private void checkBuckets(Map<String, Representation> made) {
    if (bucketByLength && made.values().stream().noneMatch(r -> r.shape().isVariable())) {
      throw new FoveaException(
          "data.bucket_by_length: all inputs %s have one size for all scanpaths, so there is nothing"
                  .formatted(made.keySet())
              + " to put in buckets; leave it out");
    }
  }

  private record Part(
      EncodedPart encoded, Targets targets, List<Sample> samples, List<SampleId> ids) {
    /** How many fixations, which is about how many steps, the longest scanpath has. */
    int longest() {
      return samples.stream().mapToInt(sample -> sample.scanpath().size()).max().orElse(1);
    }

    int[] inBuckets(int[] shuffled, int batchSize, long seed, int epoch) {
      return Buckets.order(
          shuffled, place -> samples.get(place).scanpath().size(), batchSize, seed, epoch);
    }
  }

  private Part part(String name, List<Sample> samples) {
    Targets targets = Targets.of(data.dataset().targets(), samples);
    List<SampleId> ids = samples.stream().map(sample -> SampleId.of(sample.scanpath())).toList();
    return new Part(encoding.encode(name, samples), targets, samples, ids);
  }

  @Override
  public DataSignature signature() {
    Map<String, TensorShape> shapes = new LinkedHashMap<>();
    representations.forEach((name, representation) -> shapes.put(name, representation.shape()));
    return new DataSignature(shapes, data.targets(), data.targetStatistics(), data.classCounts());
  }

  private List<Stacking> inputs() {
    return representations.entrySet().stream()
        .map(input -> new Stacking(input.getKey(), input.getValue().shape()))
        .toList();
  }

  @Override
  public Map<String, Map<String, List<Double>>> learned() {
    return Representations.learned(representations);
  }

  @Override
  public Map<String, RepresentationSpec> representations() {
    return Collections.unmodifiableMap(representationSpecs);
  }

  @Override
  public SourceContext context() {
    return context;
  }

  @Override
  public DataSummary summary() {
    DataSummary summary = data.summary();
    if (encoding == null || encoding.notes().isEmpty()) {
      return summary;
    }
    List<String> lines = new ArrayList<>(summary.lines());
    lines.addAll(encoding.notes());
    return new DataSummary(
        summary.simulated(),
        List.copyOf(lines),
        summary.facts(),
        summary.baselines(),
        summary.testBaselines());
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
    int[] order = sampler.order(train.targets(), seed, epoch);
    if (bucketByLength) {
      order = train.inBuckets(order, batchSize, seed, epoch);
    }
    return batches(train, order, batchSize);
  }

  @Override
  public Batches trainBatchesInOrder() {
    return batches(train, Shuffle.inOrder(train.encoded().size()), batchSize);
  }

  @Override
  public Batches validationBatches() {
    return evaluationBatches(validation);
  }

  @Override
  public Batches testBatches() {
    return evaluationBatches(test);
  }

  @Override
  public Batches predictBatches() {
    return evaluationBatches(predicted);
  }

  private Batches evaluationBatches(Part part) {
    int longest = part.longest();
    long fits = inputs().stream().mapToLong(input -> input.largest(longest)).min().orElseThrow();
    long most = Math.max(batchSize, fits);
    int[] order = Shuffle.inOrder(part.encoded().size());
    return batches(part, order, Math.min(most, (long) evaluationFactor * batchSize));
  }

  private Batches batches(Part part, int[] order, long size) {
    return new Collator(part.encoded(), inputs(), part.targets(), part.ids(), order, size);
  }

  /** Ends what still encodes; the parts stay. */
  @Override
  public void teardown(Stage stage) {
    if (encoding != null) {
      encoding.close();
    }
  }
}
