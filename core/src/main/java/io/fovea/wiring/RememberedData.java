package io.fovea.wiring;

import io.fovea.config.DataConfig;
import io.fovea.data.Batches;
import io.fovea.data.DataMemory;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.data.Representations;
import io.fovea.data.Stage;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.source.SourceContext;
import io.fovea.state.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a checkpoint remembers of its data, for who needs the network alone: nothing is read. */
final class RememberedData implements DataModule {
  private final DataConfig config;
  private final State experiment;
  private DataMemory memory;
  private Map<String, Representation> made = Map.of();

  RememberedData(DataConfig config, State checkpoint) {
    this.config = config;
    this.experiment = checkpoint.state("experiment");
  }

  @Override
  public void restore(DataMemory model) {
    memory = model;
    made = Representations.restored(config.inputs(), model.learned());
  }

  @Override
  public void setup(Stage stage) {
    throw new IllegalStateException("only remembered data: nothing can be served");
  }

  @Override
  public DataSignature signature() {
    Map<String, TensorShape> shapes = new LinkedHashMap<>();
    made.forEach((name, representation) -> shapes.put(name, representation.shape()));
    TargetSpace targets =
        memory.targets().isEmpty()
            ? new LabelEncoding(memory.classes())
            : new TargetNames(memory.targets());
    return new DataSignature(shapes, targets, memory.statistics(), memory.classCounts());
  }

  @Override
  public DataSummary summary() {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String hash : List.of("data_sha256", "split_sha256")) {
      if (experiment.has(hash)) {
        facts.put(hash, experiment.text(hash));
      }
    }
    if (experiment.has("data_facts")) {
      State numbers = experiment.state("data_facts");
      numbers.names().forEach(name -> facts.put(name, numbers.number(name)));
    }
    boolean simulated = experiment.has("simulated_data") && experiment.flag("simulated_data");
    return new DataSummary(simulated, List.of(), facts);
  }

  @Override
  public Map<String, Map<String, List<Double>>> learned() {
    return Representations.learned(made);
  }

  @Override
  public Map<String, RepresentationSpec> representations() {
    return config.inputs();
  }

  @Override
  public SourceContext context() {
    return config.context();
  }

  @Override
  public Batches trainBatches(int epoch) {
    throw new IllegalStateException("only remembered data: nothing can be served");
  }

  @Override
  public Batches validationBatches() {
    return trainBatches(0);
  }

  @Override
  public Batches testBatches() {
    return trainBatches(0);
  }
}
