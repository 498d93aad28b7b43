package io.fovea.callback;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;

/**
 * Stochastic weight averaging: from some epoch on the learning rate goes to a constant one, and the
 * model ends as the plain mean of the weights at the start of each of these epochs and at the end
 * of training, its running statistics measured anew over the training part.
 *
 * <p>Start, annealing and rates are Lightning's: with the rate r before the start, epoch start + k
 * runs at {@code swa a + r (1 - a)}, a = k / annealing_epochs along the strategy, at most 1.
 * Lightning leaves the weights after the last epoch out of the mean; here they are in it, as in the
 * paper: Izmailov et al. 2018, arXiv:1803.05407.
 */
@Doc("Ends with the mean of the weights of the last epochs (Izmailov et al. 2018).")
public record StochasticWeightAveraging(
    @Required @Doc("The learning rate while weights are averaged.") double swaLrs,
    @Doc("From which epoch on (counted from 1), or after which share of all epochs.")
        EpochStart swaEpochStart,
    @Doc("Epochs in which the learning rate goes to swa_lrs; 0 for at once.") int annealingEpochs,
    @Doc("Along which curve it goes there.") AnnealingStrategy annealingStrategy)
    implements CallbackSpec {
  public StochasticWeightAveraging() {
    this(0.01, EpochStart.parse("0.8"), 10, AnnealingStrategy.COS);
  }

  public StochasticWeightAveraging {
    Check.positive("swaLrs", swaLrs);
    Check.notNegative("annealingEpochs", annealingEpochs);
  }

  @Override
  public String name() {
    return "stochastic_weight_averaging";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new SwaCallback(this);
  }
}
