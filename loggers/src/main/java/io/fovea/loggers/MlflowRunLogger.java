package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of {@link MlflowLogger}. */
final class MlflowRunLogger implements RunLogger {
  private static final Logger log = LoggerFactory.getLogger(MlflowRunLogger.class);

  /** 100 would be allowed; so a request of the longest values stays far below a megabyte. */
  private static final int MOST_PARAMETERS = 50;

  /** How long a thread may take to notice that it is to end. */
  private static final long INTERRUPT_MS = 1000;

  private final MlflowLogger settings;
  private final RunFolder folder;
  private final MlflowClient client;
  private final Patience patience;
  private final MlflowQueue queue;
  private final MlflowUnsent unsent;
  private final Started started = new Started();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Optional<MlflowSender> sender = Optional.empty();
  private Thread thread = new Thread();

  MlflowRunLogger(MlflowLogger settings, RunFolder folder, MlflowClient client, Patience patience) {
    this.settings = settings;
    this.folder = folder;
    this.client = client;
    this.patience = patience;
    this.queue = new MlflowQueue(settings.queueSize());
    this.unsent = new MlflowUnsent(folder);
  }

  @Override
  public void start(RunInfo run) {
    started.now();
    folder.fresh(MlflowUnsent.FILE);
    begin(run, Optional.empty());
  }

  /** The run at the server goes on, if there was one. */
  @Override
  public void resume(RunInfo run, State state) {
    started.now();
    unsent.cutTo(state.whole("unsent_bytes"));
    state.texts("pending").forEach(text -> add(MlflowCall.of(text)));
    begin(run, state.has("run_id") ? Optional.of(state.text("run_id")) : Optional.empty());
  }

  @Override
  public State checkpoint() {
    StateBuilder state =
        State.builder()
            .putTexts(
                "pending", queue.unsent().stream().map(call -> call.json().toString()).toList())
            .put("unsent_bytes", unsent.size());
    sender().runId().ifPresent(id -> state.put("run_id", id));
    return state.build();
  }

  private void begin(RunInfo run, Optional<String> runId) {
    List<MlflowRequest> opening = new ArrayList<>();
    String name = settings.runName().isEmpty() ? run.name() : settings.runName();
    opening.add(
        runId.isPresent()
            ? MlflowRequest.status("RUNNING")
            : MlflowRequest.run(name, tags(run), System.currentTimeMillis()));
    var parameters = List.copyOf(FlatSettings.of(run.hyperparameters()).entrySet());
    for (int i = 0; i < parameters.size(); i += MOST_PARAMETERS) {
      int end = Math.min(i + MOST_PARAMETERS, parameters.size());
      opening.add(MlflowRequest.parameters(parameters.subList(i, end)));
    }
    MlflowSender made =
        new MlflowSender(
            client, patience, queue, unsent, settings.experimentName(), opening, runId);
    sender = Optional.of(made);
    thread = new Thread(made, "fovea-mlflow");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((where, why) -> failure.set(why));
    thread.start();
  }

  private Map<String, String> tags(RunInfo run) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("fovea.simulated", Boolean.toString(run.simulated()));
    if (!run.notes().isEmpty()) {
      tags.put("mlflow.note.content", String.join("  \n", run.notes()));
    }
    tags.putAll(settings.tags());
    return tags;
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    MlflowCall.of(metrics, step, System.currentTimeMillis()).forEach(this::add);
  }

  private void add(MlflowCall call) {
    queue
        .add(call)
        .map(oldest -> MlflowRequest.metrics(List.of(oldest)))
        .ifPresent(oldest -> unsent.add(sender.map(each -> each.ofRun(oldest)).orElse(oldest)));
  }

  @Override
  public void finish(RunStatus status) {
    MlflowRequest end = MlflowRequest.status(status.name());
    end.body().addProperty("end_time", System.currentTimeMillis());
    sender().endWith(end);
    queue.close();
    try {
      thread.join(Math.max(1, Math.round(settings.finishSeconds() * 1000)));
      if (thread.isAlive()) {
        unsent.interrupt(thread);
        thread.join(INTERRUPT_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      unsent.interrupt(thread);
    }
    sender().keepTheRest();
    tell();
  }

  private MlflowSender sender() {
    return sender.orElseThrow(() -> new IllegalStateException("this logger was not started"));
  }

  private void tell() {
    if (unsent.requests() > 0) {
      log.warn(
          "mlflow: {} requests with {} log calls were not sent to {}; they are in {}",
          unsent.requests(),
          unsent.calls(),
          client.server(),
          unsent);
    }
    Throwable why = failure.get();
    if (why != null) {
      throw new FoveaException("mlflow: not everything was sent: " + why.getMessage(), why);
    }
  }
}
