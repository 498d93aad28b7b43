package __package__;

import io.fovea.testing.CallbackContract;
import io.fovea.training.CallbackSpec;

class __Part__ContractTest extends CallbackContract {
  @Override
  protected CallbackSpec defaults() {
    return new __Part__();
  }

  /** Never reached: the training of the test goes on to its end. */
  @Override
  protected CallbackSpec busy() {
    return new __Part__("val_acc_step", 2);
  }
}
