package io.fovea.data;

import io.fovea.representation.RepresentationSpec;
import io.fovea.source.SourceContext;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * The data of an experiment, in Lightning's words. Implement it to bring data of your own kind; use
 * {@link ScanpathDataModule} for scanpaths from a source.
 */
public interface DataModule {
  /** Once, before anything else: read, check. */
  default void prepareData() {}

  /** Before a stage: split and encode what it needs. Called again, it does nothing twice. */
  void setup(Stage stage);

  /** Known after {@link #setup}. */
  DataSignature signature();

  /** Known after {@link #setup}. */
  DataSummary summary();

  /**
   * Writes which sample stands in which part as a table, for the run's folder; writes nothing where
   * the data cannot say. Known after {@link #setup}.
   */
  default void writeSplit(Writer out) throws IOException {}

  /**
   * By input, what its representation learned from the training part (scaling and the like), to be
   * kept with the model. Known after {@link #setup}.
   */
  default Map<String, Map<String, List<Double>>> learned() {
    return Map.of();
  }

  /**
   * Called before the first {@link #setup} where a trained model is measured or asked for
   * predictions: its classes or targets and what its representations learned take the place of what
   * these data would say of it.
   */
  default void restore(DataMemory memory) {
    throw new FoveaException(
        getClass().getSimpleName() + " cannot serve a model that was trained before");
  }

  /** The training part, shuffled by (seed, epoch). */
  Batches trainBatches(int epoch);

  /**
   * The training part unshuffled, the same at each call; the first epoch's, if not said otherwise.
   */
  default Batches trainBatchesInOrder() {
    return trainBatches(0);
  }

  /** The validation part, in key order; no batches where there is none. */
  Batches validationBatches();

  /** The test part, in key order; no batches where there is none. Touched once, at the end. */
  Batches testBatches();

  /** What predictions are asked for, in key order. */
  default Batches predictBatches() {
    return testBatches();
  }

  /** After a stage. */
  default void teardown(Stage stage) {}

  /** What makes the inputs of scanpaths, by input; kept with the trained model. */
  default Map<String, RepresentationSpec> representations() {
    return Map.of();
  }

  /** How the table of scanpaths was read; kept with the trained model. */
  default SourceContext context() {
    return SourceContext.none();
  }
}
