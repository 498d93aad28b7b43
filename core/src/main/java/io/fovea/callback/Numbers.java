package io.fovea.callback;

import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.training.RunControl;

/**
 * All numbers of a network at one moment.
 *
 * @param weights the trained ones, flat
 * @param statistics running means and variances, flat
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and large
record Numbers(float[] weights, float[] statistics) {
  /** A copy of the network's. */
  static Numbers of(RunControl control) {
    return new Numbers(control.weights(), control.statistics());
  }

  /** Puts them in place of the network's. */
  void putInto(RunControl control) {
    control.weights(weights);
    control.statistics(statistics);
  }

  /** Moves these by {@code share} of the way to others. */
  void moveTowards(Numbers others, double share) {
    move(weights, others.weights, share);
    move(statistics, others.statistics, share);
  }

  private static void move(float[] from, float[] to, double share) {
    for (int i = 0; i < from.length; i++) {
      from[i] = (float) (from[i] + share * ((double) to[i] - from[i]));
    }
  }

  void put(String name, StateBuilder into) {
    into.put(name, State.builder().put("weights", weights).put("statistics", statistics).build());
  }

  static Numbers from(State state) {
    return new Numbers(state.floats("weights").clone(), state.floats("statistics").clone());
  }
}
