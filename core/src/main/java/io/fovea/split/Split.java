package io.fovea.split;

import io.fovea.scanpath.Sample;
import java.util.List;

/** The three parts; validation and test may be empty. Each sample stands in one part at most. */
public record Split(List<Sample> train, List<Sample> validation, List<Sample> test) {
  public Split {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
  }
}
