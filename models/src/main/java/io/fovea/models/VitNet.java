package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.fovea.network.Activation;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.OnnxExport;
import io.fovea.onnx.OnnxValue;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Required;
import java.util.List;

/**
 * An image network and a sequence network side by side, over the one image (C, H, W) and the one
 * sequence (T, F) among the inputs. With E = {@code embed_dim}:
 *
 * <pre>
 * image    = image_proj(flatten(cnn(image)))       (E)
 * sequence = rnn_proj(rnn(seq_proj(each step)))    (E)
 * features = activation(fuse(image, sequence))     (2E) for concat, (E) for add
 * </pre>
 *
 * <p>Any backbone over an image may be the {@code cnn}, any over a sequence that gives one state
 * the {@code rnn}; sizes are found from what is fed. Parameters are named {@code
 * CNN.0.conv.weight}, {@code RNN.rnn.weight_ih_l0}, {@code image_proj.weight}, {@code
 * seq_proj.weight}, {@code rnn_proj.weight}. The idea of the two branches is VTNet's (Sims and
 * Conati 2020, arXiv:2003.06434), see {@link VtNet}.
 */
@Doc("An image network and a sequence network, fused.")
public record VitNet(
    @Required @Doc("The network over the image.") BackboneSpec cnn,
    @Doc("The network over the projected sequence; gives one state.") BackboneSpec rnn,
    @Doc("Whether the two stand side by side or are added.") FusionMode fusionMode,
    @Doc("Applied to the fused features.") Activation activation,
    @Doc("To how many numbers image, steps and state are projected.") int embedDim)
    implements BackboneSpec {

  /** Has a {@link SimpleCnn} without layers; an experiment file lists them. */
  public VitNet() {
    this(new SimpleCnn(), new Rnn());
  }

  /** These two, concatenated, without activation, at an {@code embed_dim} of 32. */
  public VitNet(BackboneSpec cnn, BackboneSpec rnn) {
    this(cnn, rnn, FusionMode.CONCAT, Activation.NONE, 32);
  }

  public VitNet {
    Check.positive("embedDim", embedDim);
  }

  @Override
  public String name() {
    return "vitnet";
  }

  /**
   * {@inheritDoc}
   *
   * @throws FoveaException if there is not exactly one image and one sequence among the inputs, or
   *     if a part does not fit: then with the part's place
   */
  @Override
  public Block create(Inputs inputs) {
    return new Network(this, inputs);
  }

  private static final class Network extends ImageAndSequence {
    Network(VitNet settings, Inputs inputs) {
      super(settings, inputs);
    }

    @Override
    long stateSize(Nested states) {
      return states.lastState();
    }

    @Override
    protected NDArray run(ParameterStore parameters, NDList inputs, boolean training) {
      NDArray image = image(parameters, inputs, training);
      NDArray state = lastState(parameters, inputs, training);
      return fused(image, projected(parameters, state, training));
    }

    @Override
    public OnnxValue export(OnnxExport to, List<OnnxValue> inputs) {
      return fused(to, image(to, inputs), projected(to, lastState(to, inputs)));
    }

    @Override
    public Shape output() {
      return new Shape(fusedSize());
    }
  }
}
