package io.fovea.config;

import io.fovea.spec.FoveaException;
import java.util.List;

/** All that is wrong with a configuration, one line each, in the order of its lines. */
public final class ConfigException extends FoveaException {
  private static final long serialVersionUID = 1L;
  private final String[] problems;

  ConfigException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = problems.toArray(String[]::new);
  }

  /** For example: x.yaml:12:14: optimizer.learning_rate: must be > 0, got -1. */
  public List<String> problems() {
    return List.of(problems);
  }
}
