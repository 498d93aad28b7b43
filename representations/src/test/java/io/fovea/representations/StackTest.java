package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackTest {
  /** What a third party might write. */
  private record Constant(List<Integer> sizes) implements RepresentationSpec {
    @Override
    public String name() {
      return "acme.constant";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      return new Representation() {
        @Override
        public TensorShape shape() {
          return new TensorShape(sizes);
        }

        @Override
        public Tensor encode(Scanpath scanpath) {
          int[] shape = sizes.stream().mapToInt(size -> size).toArray();
          float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
          Arrays.fill(values, training.size());
          return new Tensor(values, shape);
        }
      };
    }
  }

  private final Scanpath scanpath = Scanpaths.random(3, 12, 0.2);

  @Test
  void channels_follow_one_another() {
    var heatmap = new Heatmap(4, 6);
    var drawing = new BaselineVisualization(4, 6);
    Representation stack = Stack.of(drawing, heatmap, drawing).create(List.of());
    float[] stacked = stack.encode(scanpath).values();
    assertThat(stack.shape()).isEqualTo(TensorShape.of(7, 4, 6));
    assertThat(stack.encode(scanpath).shape()).containsExactly(7, 4, 6);
    assertThat(Arrays.copyOfRange(stacked, 0, 72))
        .isEqualTo(Scanpaths.encode(drawing, scanpath).values());
    assertThat(Arrays.copyOfRange(stacked, 72, 96))
        .isEqualTo(Scanpaths.encode(heatmap, scanpath).values());
    assertThat(Arrays.copyOfRange(stacked, 96, 168))
        .isEqualTo(Scanpaths.encode(drawing, scanpath).values());
  }

  @Test
  void a_third_partys_image_is_stacked_and_sees_the_training_scanpaths() {
    Representation stack =
        Stack.of(new Constant(List.of(2, 4, 6)), new Heatmap(4, 6))
            .create(List.of(scanpath, scanpath));
    assertThat(stack.shape()).isEqualTo(TensorShape.of(3, 4, 6));
    assertThat(Arrays.copyOf(stack.encode(scanpath).values(), 48)).containsOnly(2f);
  }

  @Test
  void a_stack_may_hold_a_stack() {
    var inner = Stack.of(new Heatmap(4, 6), new Heatmap(4, 6, true));
    assertThat(Stack.of(inner, new BaselineVisualization(4, 6)).create(List.of()).shape())
        .isEqualTo(TensorShape.of(5, 4, 6));
  }

  @Test
  void different_sizes_are_refused_with_both_parts_named() {
    var stack =
        Stack.of(new Heatmap(16, 16), new Heatmap(16, 16), new BaselineVisualization(16, 20));
    assertThatThrownBy(() -> stack.create(List.of()))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "of[2] must have the height and width of the first part: heatmap gives (1, 16, 16),"
                + " baseline_visualization gives (3, 16, 20)");
  }

  @Test
  void what_is_no_image_is_refused() {
    assertThatThrownBy(() -> Stack.of(new Heatmap(), new Constant(List.of(5, 2))).create(List.of()))
        .isInstanceOf(SettingException.class)
        .hasMessage("of[1] must be an image (channels, height, width): acme.constant gives (5, 2)");
    assertThatThrownBy(
            () -> Stack.of(new Constant(List.of(1, 16, TensorShape.VARIABLE))).create(List.of()))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "of[0] must be an image (channels, height, width): acme.constant gives (1, 16, *)");
  }

  @Test
  void an_empty_stack_is_refused() {
    assertThatThrownBy(() -> new Stack(List.of()))
        .isInstanceOf(SettingException.class)
        .hasMessage("of must not be empty, got []");
  }

  /** An image of one value: what was learned, the number of training scanpaths. */
  private record Learner() implements RepresentationSpec {
    @Override
    public String name() {
      return "acme.learner";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      return restore(Map.of("count", List.of((double) training.size())));
    }

    @Override
    public Representation restore(Map<String, List<Double>> learned) {
      return new Representation() {
        @Override
        public TensorShape shape() {
          return TensorShape.of(1, 1, 1);
        }

        @Override
        public Tensor encode(Scanpath any) {
          return new Tensor(new float[] {learned.get("count").get(0).floatValue()}, 1, 1, 1);
        }

        @Override
        public Map<String, List<Double>> learned() {
          return learned;
        }
      };
    }
  }

  @Test
  void what_the_parts_learned_is_told_by_their_places_and_makes_the_stack_again() {
    Stack stack = Stack.of(new Heatmap(1, 1), new Learner(), Stack.of(new Learner()));
    Representation made = stack.create(List.of(scanpath, scanpath, scanpath));
    assertThat(made.learned())
        .isEqualTo(Map.of("1.count", List.of(3.0), "2.0.count", List.of(3.0)));
    Representation again = stack.restore(made.learned());
    assertThat(again.learned()).isEqualTo(made.learned());
    assertThat(again.encode(scanpath)).isEqualTo(made.encode(scanpath));
    assertThat(again.encode(scanpath).at(2, 0, 0)).isEqualTo(3);
  }

  @Test
  void what_other_parts_learned_is_refused() {
    assertThatThrownBy(() -> Stack.of(new Heatmap()).restore(Map.of("1.count", List.of(3.0))))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "stack: what was learned is of other parts: it holds [1.count], and the stack has 1"
                + " parts");
  }

  @Test
  void a_sequence_is_no_image() {
    assertThatThrownBy(() -> Stack.of(new Heatmap(), new FixationSequence()).create(List.of()))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "of[1] must be an image (channels, height, width): fixation_sequence gives (*, 2)");
  }
}
