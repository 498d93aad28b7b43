package io.fovea.representations;

import io.fovea.scanpath.FixationColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is computed of a fixation and its neighbours; {@link FixationSequence} has the words. */
enum ComputedFeature {
  X,
  Y,
  DURATION,
  START,
  INDEX,
  SACCADE_LENGTH,
  SACCADE_ANGLE,
  SACCADE_ANGLE_SIN,
  SACCADE_ANGLE_COS,
  SACCADE2_ANGLE,
  SACCADE_DURATION,
  VELOCITY;

  private static final Map<String, ComputedFeature> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(ComputedFeature::word, Function.identity()));

  /** As experiment files spell it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ComputedFeature> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ComputedFeature::word).toList();
  }

  /** Which numbers of the fixations must be there. */
  List<Need> needs() {
    return switch (this) {
      case X -> List.of(Need.X);
      case Y -> List.of(Need.Y);
      case DURATION -> List.of(Need.DURATION);
      case START -> List.of(Need.START);
      case INDEX -> List.of();
      case SACCADE_DURATION -> List.of(Need.START, Need.DURATION, Need.NO_OVERLAP);
      case VELOCITY -> List.of(Need.X, Need.Y, Need.START, Need.DURATION, Need.NO_OVERLAP);
      default -> List.of(Need.X, Need.Y);
    };
  }

  /** Its value for fixation i. */
  double at(FixationColumns fixations, int i) {
    return switch (this) {
      case X -> fixations.x()[i];
      case Y -> fixations.y()[i];
      case DURATION -> fixations.durationMs()[i];
      case START -> fixations.startMs()[i] - fixations.startMs()[0];
      case INDEX -> i;
      case SACCADE_LENGTH -> Saccades.length(fixations, i);
      case SACCADE_ANGLE -> Saccades.angle(fixations, i);
      case SACCADE_ANGLE_SIN -> Saccades.sine(fixations, i);
      case SACCADE_ANGLE_COS -> Saccades.cosine(fixations, i);
      case SACCADE2_ANGLE -> Saccades.turn(fixations, i);
      case SACCADE_DURATION -> Saccades.durationMs(fixations, i);
      case VELOCITY -> Saccades.velocity(fixations, i);
    };
  }
}
