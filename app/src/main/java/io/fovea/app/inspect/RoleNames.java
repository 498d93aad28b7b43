package io.fovea.app.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How eye trackers' programs and researchers name the columns of a role. Names are compared in
 * small letters without anything between them; earlier patterns are preferred.
 */
record RoleNames(List<Pattern> patterns) {
  static final RoleNames PARTICIPANT =
      of(
          "(participant|subject|subj|reader|observer|viewer|person|user|proband|vp|vpn)",
          "(participant|subject|subj|reader|observer|viewer|person|user|proband)"
              + "(id|name|no|nr|num|number|code|index)",
          "recordingsessionlabel|recordingname|sessionlabel|pid|sid|patientid");

  static final RoleNames TRIAL = of("(trial|tekst)", "trial(id|index|no|nr|num|number|label|name)");

  static final RoleNames STIMULUS =
      of(
          "(stimulus|stim|text|image|picture|page|item|scene|video|document|sentence)",
          "(stimulus|stim|text|image|picture|img|page|item|scene|video|document|sentence|media)"
              + "(id|name|no|nr|num|number|index|file|label)",
          "presented(stimulus|media)name");

  static final RoleNames X =
      of(
          "x",
          "(norm|normalized|normalised)?(pos|position)x|(norm|normalized|normalised)x",
          "(current)?fix(ation)?(point|pos|position)?x.*",
          "(f|b)pogx",
          "gaze(point|pos|position)?x.*",
          "x(px|pix|pixel|pixels|pos|position|coord|coordinate|mean|avg|norm)",
          "(mean|avg|average|coord|screen|porx|por)x");

  static final RoleNames DURATION =
      of(
          "dur(ation)?",
          "dur(ation)?(ms|msec|s|sec|us)",
          "(current)?fix(ation)?dur(ation)?(ms|msec|s|sec|us)?",
          "(gaze)?eventduration(ms)?",
          "fpogd");

  static final RoleNames ORDER =
      of(
          "(current)?fix(ation)?(index|no|nr|num|number|order|seq|idx)",
          "order|sequence|seq",
          "(current)?(fix(ation)?)?(start|onset|begin)(timestamp|time)?(ms|msec|s|sec|us)?",
          "(recording)?timestamp(ms|s|us)?|time(ms|s|us)?|fpogs");

  static final RoleNames LABEL =
      of(
          "label",
          "class",
          "diagnosis|patient|condition|group|target|texttype|task",
          ".*label",
          ".*(class|type|condition|category|group)");

  private static RoleNames of(String... patterns) {
    return new RoleNames(Arrays.stream(patterns).map(Pattern::compile).toList());
  }

  /** The column that is most likely named for this role, of those that can play it. */
  Optional<ColumnProfile> find(List<ColumnProfile> columns, Predicate<ColumnProfile> can) {
    return patterns.stream()
        .flatMap(
            pattern ->
                columns.stream()
                    .filter(column -> pattern.matcher(canonical(column.name())).matches())
                    .filter(can))
        .findFirst();
  }

  private static String canonical(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
