package io.fovea.source.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.label.Dataset;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.ReadReport;
import io.fovea.source.ScanpathSourceSpec;
import io.fovea.source.SourceContext;
import io.fovea.source.Tables;
import io.fovea.spec.Catalog;
import io.fovea.spec.PartFinder;
import io.fovea.split.Split;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedReadersTest {
  private static Dataset simulate(SimulatedReaders readers) {
    return Tables.read(readers, SourceContext.none());
  }

  @Test
  void the_default_is_two_hundred_scanpaths_of_twenty_people_in_three_classes() {
    Dataset dataset = simulate(new SimulatedReaders());
    assertThat(dataset.samples()).hasSize(200);
    assertThat(Split.participants(dataset.samples())).hasSize(20).startsWith("P01").endsWith("P20");
    assertThat(dataset.targets().labels().classes()).containsExactly("read", "search", "skim");
    assertThat(Split.classCounts(dataset.samples(), 3)).containsExactly(67, 67, 66);
    assertThat(dataset.samples()).map(s -> s.scanpath().key()).isSorted();
  }

  @Test
  void every_participant_does_every_task() {
    Dataset dataset = simulate(new SimulatedReaders(7, 3));
    var tasks =
        dataset.samples().stream()
            .collect(
                Collectors.groupingBy(
                    sample -> sample.scanpath().participant().toString(),
                    Collectors.mapping(Sample::target, Collectors.toSet())));
    Set<ClassTarget> all = Set.of(new ClassTarget(0), new ClassTarget(1), new ClassTarget(2));
    assertThat(tasks).hasSize(7).allSatisfy((who, done) -> assertThat(done).isEqualTo(all));
  }

  @Test
  void the_report_says_that_the_data_are_simulated() {
    Dataset dataset = simulate(new SimulatedReaders());
    assertThat(dataset.report().simulated()).isTrue();
    assertThat(dataset.report().origin()).isEqualTo("simulated readers");
    assertThat(dataset.report().rows())
        .isEqualTo(dataset.samples().stream().mapToLong(s -> s.scanpath().size()).sum());
    assertThat(dataset.report().notes())
        .singleElement()
        .asString()
        .startsWith("simulated: no human produced these data (SimulatedReaders[participants=20,");
  }

  @Test
  void the_same_seed_gives_the_same_bits_and_another_seed_other_people() {
    String hash = simulate(new SimulatedReaders()).sha256();
    assertThat(hash).isEqualTo("6fe284d80fc5ea9a5523cd077a41b3d46fe5a01ea870687814d648c4d229890e");
    assertThat(simulate(new SimulatedReaders().seed(43)).sha256()).isNotEqualTo(hash);
  }

  @Test
  void more_people_leave_the_first_ones_as_they_were() {
    Dataset few = simulate(new SimulatedReaders(11, 4));
    Dataset many = simulate(new SimulatedReaders(30, 4));
    assertThat(many.samples()).startsWith(few.samples().toArray(Sample[]::new));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fixations_lie_on_the_page_and_last_as_long_as_fixations_do(long seed) {
    for (Sample sample : simulate(new SimulatedReaders().seed(seed)).samples()) {
      Scanpath scanpath = sample.scanpath();
      assertThat(scanpath.size()).isBetween(20, 120);
      assertThat(Arrays.stream(scanpath.xs())).allMatch(x -> x >= 0 && x <= 1);
      assertThat(Arrays.stream(scanpath.ys())).allMatch(y -> y >= 0 && y <= 1);
      assertThat(Arrays.stream(scanpath.durationsMs())).allMatch(ms -> ms >= 60 && ms < 1500);
      double shownMs = 0;
      for (int i = 0; i < scanpath.size(); i++) {
        shownMs += scanpath.durationMs(i) + 30; // and a saccade
      }
      assertThat(shownMs).isBetween(11_900.0, 13_600.0); // 12 s and the fixation under way
    }
  }

  @Test
  void tasks_have_the_durations_saccades_and_regressions_that_are_cited() {
    TaskStatistics read = TaskStatistics.of(simulate(new SimulatedReaders(300, 3)), 0);
    TaskStatistics search = TaskStatistics.of(simulate(new SimulatedReaders(300, 3)), 1);
    TaskStatistics skim = TaskStatistics.of(simulate(new SimulatedReaders(300, 3)), 2);
    assertThat(read.meanFixationMs()).isBetween(225.0, 250.0);
    assertThat(read.regressions()).isBetween(0.10, 0.15);
    // 7-9 letters; a letter is 0.84 / 72 of the page's width on average
    assertThat(read.meanForward() * 72 / 0.84).isBetween(7.0, 9.0);
    assertThat(search.meanFixationMs()).isBetween(180.0, 275.0);
    // Three degrees, where two are 7-9 letters: half as long again.
    assertThat(search.meanForward() * 72 / 0.84).isBetween(10.5, 13.5);
    assertThat(skim.meanFixationMs()).isLessThan(read.meanFixationMs() - 20);
    assertThat(skim.meanForward()).isGreaterThan(1.3 * read.meanForward());
    assertThat(skim.spreadDown()).isGreaterThan(1.5 * read.spreadDown());
  }

  @Test
  void without_effect_the_tasks_have_one_distribution() {
    // 1,200 scanpaths of each task; bounds are about four standard errors of a difference.
    Dataset dataset = simulate(new SimulatedReaders(1200, 3).effectSize(0));
    TaskStatistics read = TaskStatistics.of(dataset, 0);
    for (int task = 1; task < 3; task++) {
      TaskStatistics other = TaskStatistics.of(dataset, task);
      assertThat(other.meanFixationMs()).isCloseTo(read.meanFixationMs(), within(4.0));
      assertThat(other.regressions()).isCloseTo(read.regressions(), within(0.01));
      assertThat(other.meanForward()).isCloseTo(read.meanForward(), within(0.004));
      assertThat(other.spreadDown()).isCloseTo(read.spreadDown(), within(0.012));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void new_people_s_tasks_can_be_told_well_above_chance_but_not_always(long seed) {
    double none = NearestMean.accuracy(simulate(new SimulatedReaders().seed(seed).effectSize(0)));
    double literature = NearestMean.accuracy(simulate(new SimulatedReaders().seed(seed)));
    double strong = NearestMean.accuracy(simulate(new SimulatedReaders().seed(seed).effectSize(2)));
    assertThat(none).isBetween(0.2, 0.47);
    assertThat(literature).isBetween(0.55, 0.95);
    assertThat(strong).isGreaterThan(literature);
  }

  @Test
  void the_written_table_reads_back_number_for_number(@TempDir Path folder) throws Exception {
    SimulatedReaders readers = new SimulatedReaders(12, 4);
    StringWriter text = new StringWriter();
    SimulatedReadersCsv.write(readers, text);
    Path file = Tables.write(folder, "sample.csv", text.toString());
    Dataset back = Tables.read(new CsvSource(file), SimulatedReadersCsv.columns());
    Dataset written = simulate(readers);
    assertThat(back.samples()).isEqualTo(written.samples());
    assertThat(back.targets()).isEqualTo(written.targets());
    assertThat(back.sha256()).isEqualTo(written.sha256());
    assertThat(text.toString())
        .startsWith(
            "SUBJ_NAME,TEXT,TEXT_TYPE,norm_pos_x,norm_pos_y,duration,SIMULATED\nP01,T1,read,0.");
    assertThat(back.report().simulated()).isTrue();
    assertThat(back.report().origin()).isEqualTo("simulated readers in " + file);
    long fixations = written.report().rows();
    assertThat(back.report().notes())
        .containsExactly(
            "simulated: no human produced %d of %d fixations (column SIMULATED)"
                .formatted(fixations, fixations));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "True,true",
    "TRUE,true",
    "'',false",
    "false,false",
    "1,false"
  })
  void the_mark_of_a_simulated_row_is_the_value_true(
      String mark, boolean simulated, @TempDir Path folder) {
    String rows = "a,1,0.1,0.2,100,news,\na,1,0.1,0.2,100,news,no\nb,1,1,1,100,poem," + mark;
    Path file = Tables.write(folder, "t.csv", "who,text,x,y,ms,kind,SIMULATED\n" + rows + "\n");
    ReadReport report = Tables.read(file).report();
    assertThat(report.simulated()).isEqualTo(simulated);
    assertThat(report.origin()).isEqualTo((simulated ? "simulated readers in " : "") + file);
    assertThat(
            report
                .notes()
                .contains("simulated: no human produced 1 of 3 fixations (column SIMULATED)"))
        .isEqualTo(simulated);
  }

  @Test
  void a_table_s_settings_are_refused() {
    assertThatThrownBy(
            () -> new SimulatedReaders().create(SourceContext.of(Columns.of("SUBJ_NAME"))))
        .hasMessage(
            "source simulated_readers reads no table, so columns cannot be set; leave columns out, or"
                + " use source csv for a table of your own");
  }

  @Test
  void both_sources_are_found_by_name() {
    var finder = new PartFinder(getClass().getClassLoader());
    var catalog = new Catalog<>("source", finder.find(ScanpathSourceSpec.class));
    assertThat(catalog.get("simulated-readers")).isEqualTo(new SimulatedReaders());
    assertThat(catalog.get("csv")).isEqualTo(new CsvSource());
  }

  @Test
  void settings_are_checked() {
    assertThatThrownBy(() -> new SimulatedReaders(0, 10))
        .hasMessage("participants must be > 0, got 0");
    assertThatThrownBy(() -> new SimulatedReaders(20, 2))
        .hasMessage("texts_per_participant must be >= 3, one for each task, got 2");
    assertThatThrownBy(() -> new SimulatedReaders().effectSize(-0.5))
        .hasMessage("effect_size must be between 0 and 3, got -0.5");
  }
}
