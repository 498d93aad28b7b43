package io.fovea.schedule;

import io.fovea.spec.SettingException;
import java.util.Optional;

/** Rules that need to know the training as well as the settings. */
final class Limits {
  private Limits() {}

  /** A lowest rate above the optimizer's would turn the schedule upside down. */
  static void notAbove(LrScheduleSpec part, String setting, double lowest, ScheduleContext of) {
    if (lowest > of.learningRate()) {
      throw refusal(
          part,
          setting,
          "must be <= the optimizer's learning_rate %s, got %s"
              .formatted(of.learningRate(), lowest));
    }
  }

  /** The whole training where nothing was given. */
  static long lengthOr(
      LrScheduleSpec part,
      String setting,
      Optional<Integer> given,
      Interval unit,
      ScheduleContext of) {
    if (given.isPresent()) {
      return given.get();
    }
    return of.planned(unit)
        .orElseThrow(
            () ->
                refusal(
                    part,
                    setting,
                    "must be given, since the trainer has neither max_epochs nor max_steps"));
  }

  static SettingException refusal(LrScheduleSpec part, String setting, String complaint) {
    return new SettingException(setting, complaint).at("lr_schedule " + part.name());
  }
}
