package io.fovea.wiring;

import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a finished run leaves.
 *
 * @param folder where it wrote
 * @param metrics the last epoch's values by name
 * @param testMetrics the test part's values; empty if it was not measured
 * @param nothingToDo why a resumed run took no step, and what to change; empty if it took one
 */
public record FitResult(
    Path folder,
    Map<String, Double> metrics,
    Map<String, Double> testMetrics,
    DataSignature signature,
    DataSummary summary,
    Optional<String> nothingToDo) {}
