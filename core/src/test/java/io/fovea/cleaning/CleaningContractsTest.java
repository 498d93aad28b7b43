package io.fovea.cleaning;

import io.fovea.testing.CleaningContract;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class CleaningContractsTest {
  @Nested
  class OffScreenDropped extends CleaningContract {
    @Override
    protected CleaningSpec rule() {
      return new OffScreen();
    }
  }

  @Nested
  class OffScreenClipped extends CleaningContract {
    @Override
    protected CleaningSpec rule() {
      return new OffScreen("clip", 0.05);
    }
  }

  @Nested
  class DurationsDropped extends CleaningContract {
    @Override
    protected CleaningSpec rule() {
      return new DurationBounds(80, 800);
    }
  }

  @Nested
  class DurationsClipped extends CleaningContract {
    @Override
    protected CleaningSpec rule() {
      return new DurationBounds(Optional.empty(), Optional.of(500.0), "clip");
    }
  }

  @Nested
  class TooFewFixations extends CleaningContract {
    @Override
    protected CleaningSpec rule() {
      return new MinFixations();
    }
  }

  @Nested
  class Missing extends CleaningContract {
    @Override
    protected CleaningSpec rule() {
      return new MissingValues();
    }
  }
}
