package io.fovea.app.represent;

/**
 * Black through green, blue and pink to white, growing steadily brighter: read by colour-blind
 * people and on grey paper as well.
 *
 * <p>Source: "cubehelix", D. A. Green, A colour scheme for the display of astronomical intensity
 * images, Bulletin of the Astronomical Society of India 39 (2011) 289; start 0.5, -1.5 rotations,
 * hue 1, gamma 1.
 */
final class ColourMap {
  private static final int STEPS = 256;
  private static final double START = 0.5;
  private static final double ROTATIONS = -1.5;
  private static final int[] COLOURS = colours();

  private ColourMap() {}

  /** The colour of a share, as 0xRRGGBB; below 0 is 0, above 1 is 1. */
  static int rgb(double share) {
    int step = (int) Math.round(share * (STEPS - 1));
    return COLOURS[Math.min(Math.max(step, 0), STEPS - 1)];
  }

  private static int[] colours() {
    int[] colours = new int[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double light = (double) i / (STEPS - 1);
      double angle = 2 * Math.PI * (START / 3 + 1 + ROTATIONS * light);
      double depth = light * (1 - light) / 2;
      double cosine = depth * Math.cos(angle);
      double sine = depth * Math.sin(angle);
      colours[i] =
          channel(light - 0.14861 * cosine + 1.78277 * sine) << 16
              | channel(light - 0.29227 * cosine - 0.90649 * sine) << 8
              | channel(light + 1.97294 * cosine);
    }
    return colours;
  }

  /** A channel in 0..255 of its share; what lies outside is cut off. */
  static int channel(double share) {
    return (int) Math.round(255 * Math.min(Math.max(share, 0), 1));
  }
}
