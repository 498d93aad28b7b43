package io.fovea.models;

import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.List;

/**
 * A transformer encoder with fixations as tokens, sequence (T, F) to (dModel): each step goes
 * through a linear layer to dModel numbers, gets its position added, and with a learned CLS token
 * in front passes through encoder layers
 *
 * <pre>
 * x = x + dropout(attention(norm1(x)));  x = x + dropout(linear2(dropout(gelu(linear1(norm2(x))))))
 * attention = out_proj(softmax(Q K^T / sqrt(dModel / heads)) V), padding hidden from every step
 * </pre>
 *
 * and a last normalisation. Sources: Vaswani et al. 2017, arXiv:1706.03762; normalisation before
 * each half: Xiong et al. 2020, arXiv:2002.04745; the CLS token: Devlin et al. 2019,
 * arXiv:1810.04805; a learned encoding of time: Kazemi et al. 2019, arXiv:1907.05321 (Time2Vec).
 *
 * <p>{@code layers} has the parameters of PyTorch's {@code TransformerEncoder} of {@code
 * TransformerEncoderLayer(norm_first=True, activation="gelu", batch_first=True)} with a final
 * {@code LayerNorm}, under its names.
 */
@Doc("A transformer encoder with fixations as tokens.")
public record TransformerEncoder(
    @Doc("Numbers of a token; divisible by heads.") int dModel,
    @Doc("Heads of the attention.") int heads,
    @Doc("Encoder layers.") int layers,
    @Doc("Hidden numbers of each layer's feed-forward half.") int feedForward,
    @Doc("Share of the numbers set to 0 in training, also of the attention's weights.")
        double dropout,
    @Doc(
            "How a token knows its place: sinusoidal or learned by its index, time by the feature"
                + " time_feature, or none.")
        Positions positions,
    @Doc("For learned positions: how many steps a sequence has at most; else 0.") int maxSteps,
    @Doc("For positions time: the place of the time among the features, from 0; else -1.")
        int timeFeature,
    @Doc("What the features are: the CLS token's last state, or the mean over the real steps.")
        Output output)
    implements BackboneSpec {

  /** How a token knows its place. */
  public enum Positions {
    SINUSOIDAL,
    LEARNED,
    TIME,
    NONE
  }

  /** What the features are. */
  public enum Output {
    CLS,
    MEAN
  }

  public TransformerEncoder() {
    this(64, 4, 2);
  }

  public TransformerEncoder(int dModel, int heads, int layers) {
    this(dModel, heads, layers, 128, 0.1, Positions.SINUSOIDAL, 0, -1, Output.CLS);
  }

  public TransformerEncoder {
    Check.positive("dModel", dModel);
    Check.positive("heads", heads);
    Check.that(dModel % heads == 0, "heads", "must divide d_model " + dModel, "" + heads);
    Check.positive("layers", layers);
    Check.positive("feedForward", feedForward);
    Check.fraction("dropout", dropout);
    boolean learned = positions == Positions.LEARNED;
    Check.that(
        learned ? maxSteps > 0 : maxSteps == 0,
        "maxSteps",
        learned ? "must be > 0 for positions learned" : "is for positions learned alone",
        "" + maxSteps);
    boolean time = positions == Positions.TIME;
    Check.that(
        time ? timeFeature >= 0 : timeFeature == -1,
        "timeFeature",
        time ? "must be >= 0 for positions time" : "is for positions time alone",
        "" + timeFeature);
  }

  @Override
  public String name() {
    return "transformer";
  }

  @Override
  public Block create(Inputs inputs) {
    return new TransformerNetwork(this, inputs);
  }

  @Override
  public List<String> used(Inputs inputs) {
    return List.of(inputs.nameAt(inputs.sequence()));
  }
}
