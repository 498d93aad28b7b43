package io.fovea.config;

import io.fovea.cleaning.CleaningSpec;
import io.fovea.detection.EventDetectorSpec;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.metric.MetricSpec;
import io.fovea.network.BackboneSpec;
import io.fovea.network.LayerSpec;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.representation.RepresentationSpec;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.spec.Spec;
import io.fovea.split.SplitSpec;
import io.fovea.training.CallbackSpec;
import io.fovea.training.TaskSpec;
import java.util.List;

/**
 * A kind of part.
 *
 * @param word what messages call it, for example {@code layer}
 * @param type the SPI interface
 */
public record Kind<S extends Spec>(String word, Class<S> type) {
  /** All kinds, in the order in which data pass them. A new kind is added here. */
  public static final List<Kind<?>> ALL =
      List.of(
          new Kind<>("source", ScanpathSourceSpec.class),
          new Kind<>("detector", EventDetectorSpec.class),
          new Kind<>("cleaning", CleaningSpec.class),
          new Kind<>("split", SplitSpec.class),
          new Kind<>("representation", RepresentationSpec.class),
          new Kind<>("layer", LayerSpec.class),
          new Kind<>("backbone", BackboneSpec.class),
          new Kind<>("task", TaskSpec.class),
          new Kind<>("metric", MetricSpec.class),
          new Kind<>("optimizer", OptimizerSpec.class),
          new Kind<>("lr_schedule", LrScheduleSpec.class),
          new Kind<>("callback", CallbackSpec.class),
          new Kind<>("logger", RunLoggerSpec.class));

  /** The word for the kind of a part that was made, for example {@code layer}. */
  public static String wordFor(Spec part) {
    return ALL.stream()
        .filter(kind -> kind.type().isInstance(part))
        .map(Kind::word)
        .findFirst()
        .orElse("part");
  }
}
