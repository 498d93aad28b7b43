package io.fovea.scanpath;

/**
 * A scanpath and its target, one object from the source to the batch.
 *
 * @param part what the table says of the part in which it belongs ({@code train}, {@code
 *     validation} or {@code test}, as it is written there); empty where it says nothing
 */
public record Sample(Scanpath scanpath, Target target, String part) {
  /** A sample of which the table does not say in which part it belongs. */
  public Sample(Scanpath scanpath, Target target) {
    this(scanpath, target, "");
  }
}
