package io.fovea.data;

/**
 * Nothing is known of these samples but what their inputs show.
 *
 * @param size how many there are
 */
public record Unlabelled(int size) implements Targets {
  @Override
  public Unlabelled at(int[] order, int from, int to) {
    return new Unlabelled(to - from);
  }

  @Override
  public String toString() {
    return "no targets";
  }
}
