package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.fovea.data.DataModule;
import io.fovea.training.CallbackSpec;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every callback of an experiment file keeps, whoever wrote it: extend this class in the
 * plugin's tests and name the part.
 */
public abstract class CallbackContract extends SpecContract<CallbackSpec> {
  @TempDir protected Path temp;

  /** The part, made by its no-argument constructor. */
  protected abstract CallbackSpec defaults();

  /** Settings with which it does something within four epochs of eleven batches. */
  protected CallbackSpec busy() {
    return defaults();
  }

  /** Values that depend on the clock or the machine. */
  protected Set<String> unsteady() {
    return Set.of();
  }

  protected DataModule data() {
    return new TinyData(1, 42, 20, 22);
  }

  @Override
  protected final CallbackSpec part() {
    return busy();
  }

  @Test
  void it_takes_part_in_every_stage_without_an_error() {
    assertThatCode(() -> training("stages").runAll()).doesNotThrowAnyException();
  }

  @Test
  void a_run_that_stopped_goes_on_as_if_it_had_not() {
    StopAndGoOn.check(this::training, temp, unsteady(), 1, 7, TinyTraining.BATCHES, 26, 40);
  }

  private TinyTraining training(String folder) {
    return new TinyTraining(temp.resolve(folder)).data(this::data).with(busy());
  }
}
