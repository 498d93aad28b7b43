package io.fovea.wiring;

import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a finished run leaves.
 *
 * @param folder where it wrote
 * @param metrics the last epoch's values by name
 * @param testMetrics the test part's values; empty if it was not measured
 */
public record FitResult(
    Path folder,
    Map<String, Double> metrics,
    Map<String, Double> testMetrics,
    DataSignature signature,
    DataSummary summary) {}
