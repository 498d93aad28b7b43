package io.fovea.data;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a person and a run's record should know of the data.
 *
 * @param simulated whether no human produced them
 * @param lines for a person: the origin, counts of each part, warnings
 * @param facts for the run's record: counts and hashes
 * @param majorityBaseline accuracy on the validation part of always saying the training part's most
 *     frequent class
 */
public record DataSummary(
    boolean simulated,
    List<String> lines,
    Map<String, Object> facts,
    OptionalDouble majorityBaseline) {}
