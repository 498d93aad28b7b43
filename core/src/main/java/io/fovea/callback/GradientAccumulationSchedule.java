package io.fovea.callback;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Averages the gradients of more or fewer batches into one optimizer step as training goes on, for
 * example {@code {0: 8, 4: 4, 8: 1}}: eight batches until epoch 4, four until epoch 8, then one.
 * One batch before the first epoch that is named.
 */
@Doc("Changes with the epochs how many batches' gradients are averaged into one optimizer step.")
public record GradientAccumulationSchedule(
    @Required @Doc("From which epoch on (counted from 0), how many batches.")
        Map<String, Integer> scheduling)
    implements CallbackSpec {
  private static final String SETTING = "scheduling";

  public GradientAccumulationSchedule() {
    this(Map.of("0", 1));
  }

  public GradientAccumulationSchedule {
    scheduling = Collections.unmodifiableMap(new LinkedHashMap<>(scheduling));
    Check.notEmpty(SETTING, scheduling.keySet());
    scheduling.forEach(
        (epoch, batches) -> {
          Check.that(
              epoch.matches("0|[1-9]\\d{0,8}"),
              SETTING,
              "must name epochs, whole numbers >= 0",
              "\"" + epoch + "\"");
          Check.that(batches > 0, SETTING, "must give numbers of batches > 0", "" + batches);
        });
  }

  @Override
  public String name() {
    return "gradient_accumulation_schedule";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new GradientAccumulationCallback(this);
  }
}
