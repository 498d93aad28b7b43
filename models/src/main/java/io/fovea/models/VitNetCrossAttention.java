package io.fovea.models;

import ai.djl.nn.Block;
import io.fovea.network.Activation;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Required;

/**
 * {@link VitNet} whose image attends to the steps of the sequence. With E = {@code embed_dim}:
 *
 * <pre>
 * image    = image_proj(flatten(cnn(image)))                           (E)
 * states   = rnn_proj(all states of rnn(seq_proj(each step)))          (T, E)
 * context  = attention(query image, keys and values states)            (E)
 * base     = activation(fuse(image, rnn_proj(last state)))             (2E) or (E)
 * features = activation([base, context]) for concat, activation(context) for context
 * </pre>
 *
 * <p>Attention sees real steps only, whatever their coordinates. Its weights are to be had from the
 * block, see {@link Attentive}. The last state is {@link Rnn}'s own, or that at the last real step
 * of another sequence network. Parameters are named as {@link VitNet}'s, and {@code
 * cross_attention_layer.in_proj_weight}, {@code cross_attention_layer.out_proj.weight}. Source of
 * the attention: Vaswani et al. 2017, arXiv:1706.03762.
 */
@Doc("An image network that attends to the steps of a sequence network.")
public record VitNetCrossAttention(
    @Required @Doc("The network over the image.") BackboneSpec cnn,
    @Doc("The network over the projected sequence; gives all states.") BackboneSpec rnn,
    @Doc("Whether image and last state stand side by side or are added, before the context.")
        FusionMode fusionMode,
    @Doc("Whether the context follows the fused features or stands alone.")
        ContextMode crossAttentionFusionMode,
    @Doc("Applied to the fused features, and to all at the end.") Activation activation,
    @Doc("To how many numbers image, steps and states are projected; a multiple of heads.")
        int embedDim,
    @Doc("How many times attention looks, each at its share of the numbers.") int heads)
    implements BackboneSpec {

  /** Has a {@link SimpleCnn} without layers; an experiment file lists them. */
  public VitNetCrossAttention() {
    this(new SimpleCnn(), new Rnn().giving(RnnOutput.ALL));
  }

  /** These two, everything concatenated, without activation, 8 heads, {@code embed_dim} 32. */
  public VitNetCrossAttention(BackboneSpec cnn, BackboneSpec rnn) {
    this(cnn, rnn, FusionMode.CONCAT, ContextMode.CONCAT, Activation.NONE, 32, 8);
  }

  public VitNetCrossAttention {
    Check.positive("embedDim", embedDim);
    Check.positive("heads", heads);
    Check.that(
        embedDim % heads == 0,
        "embedDim",
        "must be a multiple of heads (%d)".formatted(heads),
        Integer.toString(embedDim));
    Check.that(
        crossAttentionFusionMode == ContextMode.CONCAT || fusionMode == FusionMode.CONCAT,
        "fusionMode",
        "is not used where cross_attention_fusion_mode is context, and must be left out",
        "add");
  }

  @Override
  public String name() {
    return "vitnet_cross_attention";
  }

  /**
   * {@inheritDoc}
   *
   * @return an {@link Attentive} block
   * @throws FoveaException if there is not exactly one image and one sequence among the inputs, or
   *     if a part does not fit: then with the part's place
   */
  @Override
  public Block create(Inputs inputs) {
    return new CrossAttentionNetwork(this, inputs);
  }
}
