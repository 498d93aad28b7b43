package io.fovea.benchmarks;

import io.fovea.detection.EventDetectorSpec;
import io.fovea.detection.FixationAgreement;
import io.fovea.detection.FixationFinder;
import io.fovea.detection.Idt;
import io.fovea.detection.Ivt;
import io.fovea.source.simulated.SimulatedRawGaze;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The table of docs/event-detection.md: F1 of found against true fixations in simulated gaze, by
 * method, rate and noise.
 */
public final class EventDetectionTable {
  private static final double[] RATES_HZ = {50, 300, 1000};
  private static final double[] NOISES = {0.05, 0.15, 0.3};
  private static final int TRIALS = 20;
  private static final double DEGREE = SimulatedRawGaze.PIXELS_PER_DEGREE;

  /** A detector for a tracker's rate and noise, as the page says how to choose one. */
  private interface Choice {
    EventDetectorSpec at(double rateHz, double noise);
  }

  private record Method(String name, Choice choice) {}

  private static final List<Method> METHODS =
      List.of(
          new Method("`ivt`, 30 degrees/s", (rate, noise) -> new Ivt(30 * DEGREE)),
          new Method("`ivt`, by the noise", (rate, noise) -> new Ivt(velocity(rate, noise, 4))),
          new Method(
              "`ivt`, by the noise, merging",
              (rate, noise) -> new Ivt(velocity(rate, noise, 3)).merge(75, 0.5 * DEGREE)),
          new Method("`idt`, 1 degree", (rate, noise) -> new Idt(DEGREE)),
          new Method("`idt`, by the noise", (rate, noise) -> new Idt(dispersion(rate, noise))));

  private EventDetectionTable() {}

  public static void main(String[] args) {
    System.out.println("| method | noise | 50 Hz | 300 Hz | 1000 Hz |");
    System.out.println("|---|---|---|---|---|");
    for (Method method : METHODS) {
      for (double noise : NOISES) {
        StringBuilder row = new StringBuilder();
        for (double rate : RATES_HZ) {
          row.append(" | ").append(cell(method.choice().at(rate, noise), rate, noise));
        }
        System.out.println("| " + method.name() + " | " + noise + row + " |");
      }
    }
  }

  private static String cell(EventDetectorSpec spec, double rate, double noise) {
    var finder = new FixationFinder(spec);
    var gaze = new SimulatedRawGaze(rate, noise);
    List<FixationAgreement> trials =
        LongStream.rangeClosed(1, TRIALS)
            .mapToObj(gaze::trial)
            .map(trial -> FixationAgreement.of(trial.truth(), finder.find(trial.samples())))
            .toList();
    FixationAgreement all =
        trials.stream().reduce(new FixationAgreement(), FixationAgreement::plus);
    var each = trials.stream().mapToDouble(FixationAgreement::f1).summaryStatistics();
    return String.format(Locale.ROOT, "%.3f (%.2f..%.2f)", all.f1(), each.getMin(), each.getMax());
  }

  /** At least 30 degrees per second, and so many standard deviations of the velocity's noise. */
  private static double velocity(double rateHz, double noise, double deviations) {
    double intervalMs = 1000 / rateHz;
    int samples = Math.max(2, 2 * (int) Math.floor(10 / intervalMs + 0.5)); // in the window's 20 ms
    double spread = intervalMs * Math.sqrt(samples * (samples * (double) samples - 1) / 12);
    return DEGREE * Math.max(30, deviations * 1000 * noise / spread);
  }

  /** One degree and the dispersion that noise alone has in a fixation of 270 ms. */
  private static double dispersion(double rateHz, double noise) {
    double deviations = rateHz < 150 ? 7 : rateHz < 600 ? 10 : 12;
    return DEGREE * (1 + deviations * noise);
  }
}
