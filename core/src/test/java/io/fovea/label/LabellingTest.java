package io.fovea.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.NoTargets;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.Recording;
import io.fovea.source.Recordings;
import io.fovea.source.SourceContext;
import io.fovea.source.Tables;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabellingTest {
  @TempDir Path folder;

  /** Ten people, three texts each, of the types f, a and m. */
  private Recordings table(Columns columns) {
    StringBuilder text = new StringBuilder("who,text,x,y,type,score,age\n");
    for (int who = 0; who < 10; who++) {
      for (int of = 0; of < 3; of++) {
        text.append(
            "%d,%d,0.%d,0.5,%s,%d.5,%d\n".formatted(who, of, who, "fam".charAt(of), of, 20 + who));
      }
    }
    Path file = Tables.write(folder, "t.csv", text.toString());
    return new CsvSource(file).create(SourceContext.of(columns)).read();
  }

  private Recordings types() {
    return table(Columns.of("who", "text").label("type"));
  }

  private static Labelling rules(ClassRules rules) {
    return new Labelling(Optional.empty(), rules, new Sampling());
  }

  private static Map<String, Long> counts(Dataset dataset) {
    return dataset.samples().stream()
        .map(
            sample ->
                dataset.targets().labels().classes().get(((ClassTarget) sample.target()).index()))
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }

  @Test
  void classes_are_selected_by_name() {
    Dataset two = rules(new ClassRules(List.of("f", "m"), List.of(), Map.of())).apply(types(), 1);
    assertThat(counts(two)).containsOnly(Map.entry("f", 10L), Map.entry("m", 10L));
    assertThat(two.report().notes()).contains("class a: 10 scanpaths left out");
  }

  @Test
  void classes_are_dropped_by_name() {
    Dataset two = rules(new ClassRules(List.of(), List.of("a"), Map.of())).apply(types(), 1);
    assertThat(two.targets().labels().classes()).containsExactly("f", "m");
  }

  @Test
  void classes_are_renamed_to_numbers_whose_order_is_the_encoding() {
    var rename = Map.<String, Comparable<?>>of("f", 0.0, "a", 1.0, "m", 2.0);
    Dataset dataset = rules(new ClassRules(List.of(), List.of(), rename)).apply(types(), 1);
    assertThat(dataset.targets().labels().classes()).containsExactly("0", "1", "2");
    assertThat(dataset.report().notes()).contains("classes renamed: {a=1, f=0, m=2}");
  }

  @Test
  void several_classes_become_one() {
    var rename = Map.<String, Comparable<?>>of("f", "prose", "a", "prose");
    Dataset dataset = rules(new ClassRules(List.of(), List.of(), rename)).apply(types(), 1);
    assertThat(counts(dataset)).containsOnly(Map.entry("m", 10L), Map.entry("prose", 20L));
  }

  @Test
  void an_unknown_class_is_refused() {
    assertThatThrownBy(
            () -> rules(new ClassRules(List.of("F"), List.of(), Map.of())).apply(types(), 1))
        .hasMessage("data.classes.select: no class 'F'; did you mean 'f'? known: [a, f, m]");
    assertThatThrownBy(
            () -> rules(new ClassRules(List.of(), List.of(), Map.of("k", 1.0))).apply(types(), 1))
        .hasMessage("data.classes.rename: no class 'k'; known: [a, f, m]");
    assertThatThrownBy(() -> new ClassRules(List.of("a"), List.of("b"), Map.of()))
        .hasMessage("drop cannot be given beside select, which leaves out all others, got [b]");
  }

  @Test
  void classes_named_by_numbers_of_any_java_type_are_selected_and_dropped() {
    Recordings ages = table(Columns.of("who", "text").label("age"));
    for (Comparable<?> name : List.<Comparable<?>>of(21, 21L, 21.0, 21f, "21", "21.0")) {
      Dataset one = rules(new ClassRules(List.of(name), List.of(), Map.of())).apply(ages, 1);
      assertThat(counts(one)).as("%s", name).containsOnly(Map.entry("21", 3L));
      Dataset others = rules(new ClassRules(List.of(), List.of(name), Map.of())).apply(ages, 1);
      assertThat(others.samples()).as("%s", name).hasSize(27);
    }
  }

  @Test
  void renaming_keeps_its_order_and_names_each_class_once() {
    Map<String, Comparable<?>> rename = new LinkedHashMap<>();
    for (String from : List.of("m", "z", "a", "k", "f", "1")) {
      rename.put(from, "x");
    }
    assertThat(new ClassRules(List.of(), List.of(), rename).rename().keySet())
        .containsExactly("m", "z", "a", "k", "f", "1");
    rename.put("1.0", "y");
    assertThatThrownBy(() -> new ClassRules(List.of(), List.of(), rename))
        .hasMessage(
            "rename must name each class once; '1' and '1.0' are one class, got {m=x, z=x, a=x,"
                + " k=x, f=x, 1=x, 1.0=y}");
  }

  @Test
  void numbers_are_targets() {
    Dataset dataset =
        new Labelling().apply(table(Columns.of("who", "text").targets("score", "age")), 1);
    assertThat(dataset.targets()).isEqualTo(new TargetNames(List.of("score", "age")));
    assertThat(dataset.samples().get(4).target()).isEqualTo(new ValuesTarget(List.of(1.5, 21.0)));
    assertThatThrownBy(() -> dataset.targets().labels())
        .hasMessage(
            "the data have no classes but numbers [score, age]; data.columns.label names a column"
                + " of classes");
  }

  @Test
  void a_target_that_is_no_number_is_refused_with_its_scanpath() {
    Recordings text = table(Columns.of("who", "text").targets("type"));
    assertThatThrownBy(() -> new Labelling().apply(text, 1))
        .hasMessage("scanpath (0, 0): the target must be a finite number, got \"f\"");
  }

  @Test
  void without_labels_there_are_no_targets() {
    Dataset dataset = new Labelling().apply(table(Columns.of("who", "text")), 1);
    assertThat(dataset.targets()).isEqualTo(new NoTargets());
    assertThat(dataset.samples()).hasSize(30);
  }

  @Test
  void whole_scanpaths_are_drawn_by_seed() {
    Labelling tenth = new Labelling(Optional.empty(), new ClassRules(), new Sampling(0.4, 0));
    Labelling five = new Labelling(Optional.empty(), new ClassRules(), new Sampling(1, 5));
    List<Sample> drawn = tenth.apply(types(), 7).samples();
    assertThat(drawn)
        .hasSize(12)
        .isEqualTo(tenth.apply(types(), 7).samples())
        .isNotEqualTo(tenth.apply(types(), 8).samples())
        .isSubsetOf(new Labelling().apply(types(), 1).samples());
    assertThat(five.apply(types(), 7).samples()).hasSize(5).isSubsetOf(drawn);
    assertThat(five.apply(types(), 7).report().notes())
        .contains("5 of 30 scanpaths drawn at random (seed 7)");
  }

  @Test
  void a_draw_does_not_share_the_random_stream_of_a_shuffle_with_the_same_seed() {
    Recordings all = types();
    long both = 0;
    for (int seed = 0; seed < 200; seed++) {
      List<Recording> drawn = new Sampling(0.4, 0).apply(all, seed).recordings();
      long[] stream = new SplittableRandom(seed).longs(30).toArray();
      long highest = Arrays.stream(stream).sorted().limit(12).max().orElseThrow();
      both +=
          IntStream.range(0, 30)
              .filter(i -> stream[i] <= highest && drawn.contains(all.recordings().get(i)))
              .count();
    }
    assertThat(both / 200.0).isBetween(4.3, 5.3); // by chance 12 * 0.4 = 4.8; if shared 12
  }

  @Test
  void impossible_samples_are_refused() {
    assertThatThrownBy(() -> new Sampling(0, 0)).hasMessage("sample must be > 0 and <= 1, got 0.0");
    assertThatThrownBy(() -> new Sampling(1, -1)).hasMessage("limit must be >= 0, got -1");
  }
}
