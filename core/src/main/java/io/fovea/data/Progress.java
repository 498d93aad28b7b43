package io.fovea.data;

/**
 * Hears how far long work has come, from the thread that waits for it. One piece of work at a time:
 * {@link #begin}, {@link #advance} again and again, {@link #end} however it ended.
 */
public interface Progress {
  /** Listens to nothing. */
  Progress NONE = new Progress() {};

  /**
   * Work begins.
   *
   * @param what for a person, for example {@code encoding the train part}
   * @param total how many steps there will be; -1 where nobody knows
   */
  default void begin(String what, long total) {}

  /** So many more steps are done. */
  default void advance(long steps) {}

  /** The work is done, or has failed. */
  default void end() {}
}
