package io.fovea.split;

import io.fovea.testing.SplitContract;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.fovea.split.SplitPartsTest#splits")
class SplitContractsTest extends SplitContract {
  @Parameter private SplitSpec configuration;

  @Override
  protected SplitSpec split() {
    return configuration;
  }

  @Override
  protected boolean keepsParticipantsApart() {
    return SplitPartsTest.apart().anyMatch(configuration::equals);
  }
}
