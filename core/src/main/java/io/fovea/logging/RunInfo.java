package io.fovea.logging;

import java.util.List;
import java.util.Map;

/**
 * What is known when a run begins.
 *
 * @param name the run's name
 * @param simulated whether the data are simulated; shown wherever results are shown
 * @param hyperparameters flat or nested settings of task, backbone, optimizer
 * @param classes the classes in order; empty for other tasks
 * @param notes lines for a person: counts of each part, the majority baseline
 */
public record RunInfo(
    String name,
    boolean simulated,
    Map<String, Object> hyperparameters,
    List<String> classes,
    List<String> notes) {}
