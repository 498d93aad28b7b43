package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import io.fovea.engine.EngineBootstrap;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.spec.SettingException;
import io.fovea.split.SimpleSplit;
import io.fovea.split.Split;
import io.fovea.split.SplitSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScanpathDataModuleTest {
  /** The first fixation's place and the number of training scanpaths it was made with. */
  private record FirstFixation(AtomicReference<List<Scanpath>> seen) implements RepresentationSpec {
    @Override
    public String name() {
      return "first_fixation";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      seen.set(training);
      return new Representation() {
        @Override
        public TensorShape shape() {
          return TensorShape.of(2);
        }

        @Override
        public Tensor encode(Scanpath scanpath) {
          return new Tensor(new float[] {(float) scanpath.x(0), (float) scanpath.y(0)}, 2);
        }
      };
    }
  }

  private final AtomicReference<List<Scanpath>> seen = new AtomicReference<>();

  private ScanpathDataModule data() {
    return ScanpathDataModule.builder()
        .source(new SimulatedReaders(6, 4, 5, 1, 11))
        .split(new SimpleSplit(0.25, 0.25))
        .input("place", new FirstFixation(seen))
        .batchSize(5)
        .seed(3)
        .build();
  }

  @Test
  void every_training_scanpath_comes_once_an_epoch_with_its_own_label() {
    ScanpathDataModule data = data();
    data.setup(Stage.FIT);
    EngineBootstrap.load(1);
    List<String> expected =
        data.split().train().stream()
            .map(s -> line((float) s.scanpath().x(0), ((ClassTarget) s.target()).index()))
            .sorted()
            .toList();
    assertThat(expected).hasSize(12);
    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(lines(data.trainBatches(epoch)).stream().sorted()).isEqualTo(expected);
    }
    assertThat(lines(data.trainBatches(0))).isNotEqualTo(lines(data.trainBatches(1)));
    assertThat(lines(data.trainBatches(1))).isEqualTo(lines(data.trainBatches(1)));
  }

  private static List<String> lines(Batches batches) {
    List<String> lines = new ArrayList<>();
    try (NDManager manager = NDManager.newBaseManager()) {
      for (int b = 0; b < batches.count(); b++) {
        Batch batch = batches.load(b, manager);
        assertThat(batch.size()).isEqualTo(batches.size(b));
        float[] places = batch.inputs().get(0).toFloatArray();
        for (int i = 0; i < batch.size(); i++) {
          lines.add(line(places[2 * i], batch.classes().get(i)));
        }
      }
    }
    return lines;
  }

  private static String line(float x, int label) {
    return x + " " + label;
  }

  @Test
  void the_last_batch_is_smaller_and_nothing_is_dropped() {
    ScanpathDataModule data = data();
    data.setup(Stage.FIT);
    Batches batches = data.trainBatches(0);
    assertThat(batches.count()).isEqualTo(3);
    assertThat(batches.size(0)).isEqualTo(5);
    assertThat(batches.size(2)).isEqualTo(2);
  }

  @Test
  void a_batch_size_beyond_everything_is_one_batch() {
    ScanpathDataModule data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(6, 4, 5, 1, 11))
            .split(new SimpleSplit(0.25, 0.25))
            .input("place", new FirstFixation(seen))
            .batchSize(Integer.MAX_VALUE)
            .build();
    data.setup(Stage.FIT);
    assertThat(data.trainBatches(0).count()).isEqualTo(1);
    assertThat(data.trainBatches(0).size(0)).isEqualTo(12);
    assertThat(data.validationBatches().count()).isEqualTo(1);
    assertThat(data.validationBatches().size(0)).isEqualTo(6);
  }

  @Test
  void a_number_that_is_none_is_refused_with_the_scanpath() {
    assertThatThrownBy(() -> withValues(Float.NaN).setup(Stage.FIT))
        .hasMessageContaining("data.inputs.odd: the representation gave NaN for Scanpath(P");
  }

  @Test
  void representations_learn_from_the_training_part_only() {
    ScanpathDataModule data = data();
    data.setup(Stage.FIT);
    assertThat(seen.get())
        .containsExactlyElementsOf(data.split().train().stream().map(s -> s.scanpath()).toList());
  }

  @Test
  void the_summary_counts_the_parts_names_the_origin_and_the_majority_baseline() {
    ScanpathDataModule data = data();
    data.setup(Stage.FIT);
    DataSummary summary = data.summary();
    assertThat(summary.simulated()).isTrue();
    assertThat(summary.lines())
        .anyMatch(line -> line.contains("simulated readers"))
        .anyMatch(line -> line.startsWith("train: 12 scanpaths of "))
        .anyMatch(line -> line.startsWith("WARNING: ") && line.contains("participants stand in"));
    assertThat(summary.baselines().get(0).value()).isBetween(0.1, 0.9);
    assertThat(summary.facts())
        .containsEntry("train_scanpaths", 12)
        .containsEntry("validation_scanpaths", 6)
        .containsEntry("test_scanpaths", 6)
        .containsKeys("data_sha256", "split_sha256");
  }

  @Test
  void the_default_split_keeps_every_participant_on_one_side() {
    ScanpathDataModule data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(6, 4, 5, 1, 11))
            .input("place", new FirstFixation(seen))
            .build();
    data.prepareData();
    assertThat(data.split().validation()).isNotEmpty();
    assertThat(data.split().sharedParticipants()).isEmpty();
  }

  /** A third party's split that trains on the first class only. */
  private record FirstClassOnly() implements SplitSpec {
    @Override
    public String name() {
      return "acme.first";
    }

    @Override
    public Split create(List<Sample> samples, long seed) {
      Map<Boolean, List<Sample>> parts =
          samples.stream()
              .collect(Collectors.partitioningBy(s -> s.target().equals(new ClassTarget(0))));
      return new Split(parts.get(true), parts.get(false), List.of());
    }
  }

  @Test
  void a_class_that_could_not_be_learned_is_called_by_its_name_whatever_the_split() {
    ScanpathDataModule data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(6, 3, 5, 1, 11))
            .split(new FirstClassOnly())
            .input("place", new FirstFixation(seen))
            .build();
    assertThatThrownBy(() -> data.setup(Stage.FIT))
        .hasMessage(
            "split acme.first: the training part has no scanpath of class 'search'; all 6 of them are"
                + " in validation or test, by participants [P1, P2, P3, P4, P5, P6]; choose another"
                + " seed, smaller validation_size and test_size, or a label that varies between the"
                + " participants who are trained on");
  }

  @Test
  void what_is_missing_is_named() {
    assertThatThrownBy(() -> ScanpathDataModule.builder().build())
        .hasMessage("data.source: missing");
    assertThatThrownBy(() -> ScanpathDataModule.builder().source(new SimulatedReaders()).build())
        .hasMessage("data.inputs: at least one representation is needed");
    assertThatThrownBy(() -> ScanpathDataModule.builder().batchSize(0))
        .hasMessage("batch_size must be > 0, got 0");
  }

  @Test
  void a_representation_that_breaks_its_promise_or_varies_in_size_is_named() {
    assertThatThrownBy(() -> withShapes(TensorShape.of(3), 2).setup(Stage.FIT))
        .hasMessageContaining("data.inputs.odd: the representation promises (3) but gave (2) for");
    assertThatThrownBy(
            () -> withShapes(TensorShape.of(3, TensorShape.VARIABLE), 2).setup(Stage.FIT))
        .hasMessage(
            "data.inputs.odd: 'odd' gives (3, *); in a batch only the first size may differ from"
                + " scanpath to scanpath");
  }

  @Test
  void
      a_setting_that_a_representation_refuses_stays_a_refused_setting_and_is_told_with_its_place() {
    RepresentationSpec picky = new Picky();
    ScanpathDataModule data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(6, 4, 5, 1, 11))
            .input("left Eye", picky)
            .build();

    assertThatThrownBy(() -> data.setup(Stage.FIT))
        .isInstanceOf(SettingException.class)
        .hasMessage("data.inputs.left Eye: side_px must be > 0, got -1");
  }

  private record Picky() implements RepresentationSpec {
    @Override
    public String name() {
      return "picky";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      throw new SettingException("sidePx", "must be > 0, got -1");
    }
  }

  private static ScanpathDataModule withValues(float value) {
    return odd(TensorShape.of(1), new float[] {value});
  }

  private static ScanpathDataModule withShapes(TensorShape promised, int given) {
    return odd(promised, new float[given]);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private static ScanpathDataModule odd(TensorShape promised, float[] given) {
    record Odd(TensorShape promised, float[] given) implements RepresentationSpec, Representation {
      @Override
      public String name() {
        return "odd";
      }

      @Override
      public Representation create(List<Scanpath> training) {
        return this;
      }

      @Override
      public TensorShape shape() {
        return promised;
      }

      @Override
      public Tensor encode(Scanpath scanpath) {
        return new Tensor(given, given.length);
      }
    }
    return ScanpathDataModule.builder()
        .source(new SimulatedReaders(6, 4, 5, 1, 11))
        .input("odd", new Odd(promised, given))
        .build();
  }
}
