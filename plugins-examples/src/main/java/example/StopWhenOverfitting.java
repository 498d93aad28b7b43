package example;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;

/**
 * Ends training when {@code valid_loss - train_loss} was greater than {@code gap} after {@code
 * patience} epochs in a row: the network then learns its training part by heart.
 */
@Doc("Ends training when validation loss stays too far above training loss.")
public record StopWhenOverfitting(
    @Doc("How far valid_loss may be above train_loss.") double gap,
    @Doc("For how many epochs in a row it may be farther.") int patience)
    implements CallbackSpec {

  public StopWhenOverfitting() {
    this(0.5, 3);
  }

  public StopWhenOverfitting {
    Check.notNegative("gap", gap);
    Check.positive("patience", patience);
  }

  @Override
  public String name() {
    return "example.stop_when_overfitting";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new OverfittingWatch(this);
  }
}
