package io.fovea.training;

import io.fovea.data.DataMemory;
import io.fovea.data.DataSignature;
import io.fovea.data.TargetStatistics;
import io.fovea.scanpath.TargetNames;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part {@code data} of a checkpoint: what a trained model must know of its data. */
final class CheckpointData {
  private CheckpointData() {}

  static State of(Run run) {
    DataSignature signature = run.signature();
    StateBuilder inputs = State.builder();
    signature.inputs().forEach((name, shape) -> inputs.put(name, shape.toString()));
    StateBuilder data =
        State.builder()
            .putTexts("classes", signature.classes())
            .putTexts(
                "targets",
                signature.targets() instanceof TargetNames numbers ? numbers.names() : List.of())
            .put("inputs", inputs.build())
            .put("learned", learned(run.learned()));
    data.putNumbers(
        "class_counts", signature.classCounts().stream().map(Integer::doubleValue).toList());
    signature
        .targetStatistics()
        .ifPresent(
            statistics ->
                data.putNumbers("target_means", statistics.means())
                    .putNumbers("target_deviations", statistics.deviations()));
    return data.build();
  }

  private static State learned(Map<String, Map<String, List<Double>>> byInput) {
    StateBuilder all = State.builder();
    byInput.forEach(
        (input, values) -> {
          StateBuilder of = State.builder();
          values.forEach(of::putNumbers);
          all.put(input, of.build());
        });
    return all.build();
  }

  /** What {@link #of} kept. */
  static DataMemory memory(State checkpoint) {
    State data = checkpoint.state("data");
    Map<String, Map<String, List<Double>>> learned = new LinkedHashMap<>();
    State byInput = data.state("learned");
    for (String input : byInput.names()) {
      Map<String, List<Double>> of = new LinkedHashMap<>();
      State values = byInput.state(input);
      values.names().forEach(name -> of.put(name, values.numbers(name)));
      learned.put(input, of);
    }
    Optional<TargetStatistics> statistics =
        data.has("target_means")
            ? Optional.of(
                new TargetStatistics(
                    data.numbers("target_means"), data.numbers("target_deviations")))
            : Optional.empty();
    List<Integer> counts =
        data.has("class_counts")
            ? data.numbers("class_counts").stream().map(Double::intValue).toList()
            : List.of();
    return new DataMemory(
        data.texts("classes"), data.texts("targets"), statistics, counts, learned);
  }
}
