package io.fovea.loggers;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that talks to the server: first the opening, then what comes through the queue. */
final class MlflowSender implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(MlflowSender.class);
  private static final String CREATE_RUN = "runs/create";

  /** Once the run has ended there are only seconds left to try in. */
  private static final long LAST_PAUSE_MS = 200;

  private final MlflowClient client;
  private final Patience patience;
  private final MlflowQueue queue;
  private final MlflowUnsent unsent;
  private final String experiment;

  /** What the run begins with and was not sent yet. */
  private final Deque<MlflowRequest> opening;

  private volatile Optional<String> runId;
  private volatile MlflowRequest end;
  private boolean refused;
  private boolean told;

  MlflowSender(
      MlflowClient client,
      Patience patience,
      MlflowQueue queue,
      MlflowUnsent unsent,
      String experiment,
      Collection<MlflowRequest> opening,
      Optional<String> runId) {
    this.client = client;
    this.patience = patience;
    this.queue = queue;
    this.unsent = unsent;
    this.experiment = experiment;
    this.opening = new ArrayDeque<>(opening);
    this.runId = runId;
  }

  /** The server's, once it is known. */
  Optional<String> runId() {
    return runId;
  }

  @Override
  public void run() {
    try {
      open();
      for (List<MlflowCall> calls = queue.take(); !calls.isEmpty(); calls = queue.take()) {
        sendOrKeep(MlflowRequest.metrics(calls));
        queue.done();
      }
      if (end != null) {
        sendOrKeep(end);
        end = null;
      }
    } catch (InterruptedException late) {
      // The run has ended, and its end cannot wait longer: what is left is written, not sent.
      Thread.currentThread().interrupt();
    }
  }

  /** What to send last, once the queue is closed. */
  void endWith(MlflowRequest request) {
    end = request;
  }

  private void sendOrKeep(MlflowRequest request) throws InterruptedException {
    MlflowRequest ours = ofRun(request);
    if (refused || !isSent(ours)) {
      unsent.add(ours);
    }
  }

  /** Writes down what the thread, ended by now, did not send. */
  void keepTheRest() {
    opening.forEach(request -> unsent.add(ofRun(request)));
    queue.unsent().forEach(call -> unsent.add(ofRun(MlflowRequest.metrics(List.of(call)))));
    if (end != null) {
      unsent.add(ofRun(end));
    }
  }

  /** With the server's name of the run, if it is known. */
  MlflowRequest ofRun(MlflowRequest request) {
    boolean creates = request.path().equals(CREATE_RUN);
    return creates ? request : runId.map(id -> request.with("run_id", id)).orElse(request);
  }

  /** Without a run nothing else can be sent, so this is tried until the server refuses it. */
  private void open() throws InterruptedException {
    for (int repetition = 0; !opening.isEmpty(); ) {
      try {
        if (refused) {
          unsent.add(ofRun(opening.getFirst()));
        } else {
          begin(opening.getFirst());
        }
        opening.removeFirst();
        repetition = 0;
      } catch (MlflowFailure failure) {
        tell(failure);
        refused = !failure.isPassing();
        if (!refused) {
          pause(repetition++);
        }
      }
    }
  }

  private void begin(MlflowRequest request) throws MlflowFailure, InterruptedException {
    if (!request.path().equals(CREATE_RUN)) {
      client.post(ofRun(request));
      return;
    }
    JsonObject answer = client.post(request.with("experiment_id", experimentId()));
    runId = Optional.of(text(CREATE_RUN, inner(inner(answer, "run"), "info"), "run_id"));
  }

  private String experimentId() throws MlflowFailure, InterruptedException {
    try {
      return existingExperiment();
    } catch (MlflowFailure failure) {
      if (!failure.is("RESOURCE_DOES_NOT_EXIST")) {
        throw failure;
      }
    }
    try {
      MlflowRequest create =
          new MlflowRequest("experiments/create", new JsonObject(), 0).with("name", experiment);
      return text(create.path(), client.post(create), "experiment_id");
    } catch (MlflowFailure failure) {
      // Somebody else made it between the two requests.
      if (failure.is("RESOURCE_ALREADY_EXISTS")) {
        return existingExperiment();
      }
      throw failure;
    }
  }

  private String existingExperiment() throws MlflowFailure, InterruptedException {
    String path = "experiments/get-by-name";
    JsonObject answer = client.get(path, "experiment_name", experiment);
    return text(path, inner(answer, "experiment"), "experiment_id");
  }

  /** Empty if it is not there. */
  private static JsonObject inner(JsonObject answer, String name) {
    return answer.get(name) instanceof JsonObject found ? found : new JsonObject();
  }

  private static String text(String path, JsonObject answer, String name) throws MlflowFailure {
    if (!answer.has(name)) {
      throw new MlflowFailure(path + ": the answer has no " + name, false, "", null);
    }
    return answer.get(name).getAsString();
  }

  private boolean isSent(MlflowRequest request) throws InterruptedException {
    for (int repetition = 0; ; repetition++) {
      try {
        client.post(request);
        return true;
      } catch (MlflowFailure failure) {
        tell(failure);
        if (!failure.isPassing() || repetition >= patience.retries()) {
          return false;
        }
        pause(repetition);
      }
    }
  }

  private void pause(int repetition) throws InterruptedException {
    queue.pause(patience.pause(repetition).toMillis(), LAST_PAUSE_MS);
  }

  /** Once: a server that is down for hours is one piece of news. */
  private void tell(MlflowFailure failure) {
    if (!told) {
      told = true;
      log.warn(
          "mlflow: {}: {}; training goes on, and what cannot be sent will be in {}",
          client.server(),
          failure.getMessage(),
          unsent);
    }
  }
}
