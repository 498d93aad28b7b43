package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Inputs;
import io.fovea.network.Lengths;
import io.fovea.network.OnnxExport;
import io.fovea.network.OnnxExportable;
import io.fovea.network.OnnxLengths;
import io.fovea.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;

/** What {@link Tcn} makes. */
final class TcnNetwork extends CompositeBlock implements OnnxExportable {
  private final Tcn spec;
  private final int place;
  private final Shape sequence;
  private final List<TcnBlock> blocks = new ArrayList<>();
  private final Shape output;

  TcnNetwork(Tcn spec, Inputs inputs) {
    this.spec = spec;
    place = inputs.sequence();
    sequence = inputs.shapes()[place];
    Shape here = sequence;
    for (int i = 0; i < spec.channels().size(); i++) {
      TcnBlock block = new TcnBlock(spec, i, here);
      blocks.add(child(Integer.toString(i), block, here));
      here = block.output();
    }
    output = new Shape(spec.pooling().features(here.get(1)));
  }

  @Override
  public Shape output() {
    return output;
  }

  @Override
  protected NDArray run(ParameterStore store, NDList inputs, boolean training) {
    Lengths lengths = Lengths.of(inputs, place, sequence);
    NDArray x = lengths.clean(inputs.get(place));
    for (TcnBlock block : blocks) {
      x = block.over(store, x, lengths, training);
    }
    return spec.pooling().over(x, lengths);
  }

  @Override
  public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
    OnnxLengths lengths = OnnxLengths.of(to, inputs, place, sequence);
    OnnxValue x = lengths.clean(inputs.get(place));
    for (TcnBlock block : blocks) {
      x = block.over(to, x, lengths);
    }
    return spec.pooling().over(x, lengths);
  }
}
