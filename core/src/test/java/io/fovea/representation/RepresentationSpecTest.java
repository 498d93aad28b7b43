package io.fovea.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepresentationSpecTest {
  private record Count() implements RepresentationSpec, Representation {
    @Override
    public String name() {
      return "acme.count";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      return this;
    }

    @Override
    public TensorShape shape() {
      return TensorShape.of(1);
    }

    @Override
    public Tensor encode(Scanpath scanpath) {
      return new Tensor(new float[] {scanpath.size()}, 1);
    }
  }

  @Test
  void what_learns_nothing_is_made_again_from_nothing() {
    assertThat(new Count().restore(Map.of())).isEqualTo(new Count());
  }

  @Test
  void what_was_learned_is_never_dropped() {
    assertThatThrownBy(() -> new Count().restore(Map.of("mean", List.of(1.0))))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "representation 'acme.count' learns nothing, but [mean] was learned: it is of another"
                + " one, or its class must override restore");
  }
}
