package io.fovea.loggers;

/** What a chart shows; metrics of one kind share an axis. */
enum ChartKind {
  LOSS("loss"),
  /** From 0 to 1. */
  SHARE("validation"),
  /** At most 1; below 0 for what is worse than the mean. */
  DETERMINATION("validation R\u00b2"),
  /** In the target's unit. */
  ERROR("validation error");

  private final String axis;

  ChartKind(String axis) {
    this.axis = axis;
  }

  /** The vertical axis's title. */
  String axis() {
    return axis;
  }
}
