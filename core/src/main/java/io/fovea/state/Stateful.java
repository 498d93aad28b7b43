package io.fovea.state;

/**
 * Something that can stop and go on later, in another process, as if it had never stopped.
 *
 * <p>For any moment between two training steps: a fresh object made from the same settings and
 * given {@code restore(state())} behaves, bit by bit, as the old one would have.
 */
public interface Stateful {
  /** What {@link #restore} needs; a copy, which later work does not change. */
  default State state() {
    return State.EMPTY;
  }

  /**
   * Takes over what {@link #state} gave.
   *
   * @throws io.fovea.spec.FoveaException if something is missing in it or does not fit
   */
  default void restore(State state) {}
}
