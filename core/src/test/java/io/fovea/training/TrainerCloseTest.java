package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.optimizer.AdamW;
import io.fovea.spec.FoveaException;
import io.fovea.testing.TinyData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Who closes a trainer while it is at work. */
class TrainerCloseTest {
  private static Task task() {
    return new Classifier(4).create(new PassThrough(), new AdamW());
  }

  @Test
  void from_another_thread_the_training_is_ended_and_its_end_waited_for() throws Exception {
    CountDownLatch training = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();
    Callback watch =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int batch, double loss) {
            training.countDown();
          }

          @Override
          public void onException(Run run, Throwable exception) {
            heard.add("exception");
          }

          @Override
          public void onClose(Run run) {
            heard.add("close");
          }
        };
    Trainer trainer = Trainer.builder().maxEpochs(1_000_000).callback(watch).build();
    var fit = CompletableFuture.supplyAsync(() -> trainer.fit(task(), new TinyData(1, 42, 20, 22)));
    training.await();

    trainer.close();

    assertThat(heard).containsExactly("exception", "close");
    assertThatThrownBy(fit::join)
        .hasCauseInstanceOf(TrainingInterruptedException.class)
        .hasMessageEndingWith("the trainer was closed");
  }

  @Test
  void a_callback_cannot_close_what_calls_it() {
    try (Trainer trainer = closedByItsCallback()) {
      assertThatThrownBy(() -> trainer.fit(task(), new TinyData(1, 42, 20, 22)))
          .isInstanceOf(FoveaException.class)
          .hasMessage("close: training is going on in this very thread; end it first");
    }
  }

  private static Trainer closedByItsCallback() {
    Trainer[] trainer = new Trainer[1];
    Callback closing =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int batch, double loss) {
            trainer[0].close();
          }
        };
    trainer[0] = Trainer.builder().maxEpochs(2).callback(closing).build();
    return trainer[0];
  }

  /** As of a callback that was built for another Fovea: the others are told and memory is freed. */
  @Test
  void an_error_of_one_callback_at_the_end_hides_nothing_from_the_others() {
    List<String> closed = new ArrayList<>();
    Callback broken =
        new Callback() {
          @Override
          public void onClose(Run run) {
            throw new NoSuchMethodError("gone");
          }
        };
    Callback sound =
        new Callback() {
          @Override
          public void onClose(Run run) {
            closed.add("sound");
          }
        };
    Trainer trainer = Trainer.builder().maxEpochs(1).callback(broken).callback(sound).build();
    trainer.fit(task(), new TinyData(1, 42, 20, 22));

    assertThatThrownBy(trainer::close)
        .isInstanceOf(FoveaException.class)
        .hasMessageEndingWith(" threw java.lang.NoSuchMethodError: gone")
        .hasCauseInstanceOf(NoSuchMethodError.class);
    assertThat(closed).containsExactly("sound");
  }
}
