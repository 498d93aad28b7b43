package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A training that stops and goes on, beside one that does not: both come to the same bits. */
final class StopAndGoOn {
  private StopAndGoOn() {}

  /**
   * Stops after so many batches each time; where the training is over before, it is left out.
   *
   * @param training in a folder of this name, always of the same settings
   * @param unsteady measured values that depend on the clock or the machine
   */
  static void check(
      Function<String, TinyTraining> training, Path temp, Set<String> unsteady, int... stops) {
    TinyTraining.Trace whole = training.apply("whole").run(unsteady);
    int stopped = 0;
    for (int stop : stops) {
      Path checkpoint = temp.resolve("at" + stop + ".ckpt");
      var first = training.apply("stopped" + stop).runUntil(stop, checkpoint, unsteady);
      if (!Files.exists(checkpoint)) {
        continue; // it ended before
      }
      stopped++;
      var rest = training.apply("stopped" + stop).resume(checkpoint, unsteady);
      List<String> joined = new ArrayList<>(first.rows());
      joined.addAll(rest.rows());
      assertThat(joined).as("stopped after %d batches", stop).isEqualTo(whole.rows());
      assertThat(rest.weights()).as("after %d batches", stop).isEqualTo(whole.weights());
      assertThat(rest.statistics()).as("after %d batches", stop).isEqualTo(whole.statistics());
    }
    assertThat(stopped).as("runs that stopped").isPositive();
  }
}
