package io.fovea.loggers;

import io.fovea.logging.RunStatus;
import java.util.Map;

/**
 * What TensorBoard's hparams plugin reads: {@code plugin_data.proto} and {@code api.proto} of that
 * plugin. The table's columns are not declared: TensorBoard gathers them from the runs it sees.
 */
final class TfHparams {
  private static final String PLUGIN = "hparams";
  private static final int START = 3;
  private static final int END = 4;
  private static final int SUCCESS = 1;
  private static final int FAILURE = 2;

  private TfHparams() {}

  /**
   * @param settings by dotted name: text, truth or number
   * @param name the run's
   */
  static ProtoMessage start(Map<String, Object> settings, String name, double seconds) {
    ProtoMessage start = new ProtoMessage();
    settings.forEach(
        (key, value) -> start.message(1, new ProtoMessage().text(1, key).message(2, plain(value))));
    start.text(4, name).real(5, seconds);
    return TfSummary.forPlugin(
        "_hparams_/session_start_info", PLUGIN, new ProtoMessage().message(START, start));
  }

  static ProtoMessage end(RunStatus status, double seconds) {
    ProtoMessage end =
        new ProtoMessage()
            .whole(1, status == RunStatus.FINISHED ? SUCCESS : FAILURE)
            .real(2, seconds);
    return TfSummary.forPlugin(
        "_hparams_/session_end_info", PLUGIN, new ProtoMessage().message(END, end));
  }

  /** {@code google.protobuf.Value}. */
  private static ProtoMessage plain(Object value) {
    if (value instanceof Number number) {
      return new ProtoMessage().real(2, number.doubleValue());
    }
    return value instanceof Boolean flag
        ? new ProtoMessage().flag(4, flag)
        : new ProtoMessage().text(3, (String) value);
  }
}
