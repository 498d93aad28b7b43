package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.fovea.scanpath.NoTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitCsvTest {
  private static final Random RANDOM = new Random(8);

  private static Sample sample(Comparable<?> participant, Comparable<?>... key) {
    return RandomTable.sample(ScanpathKey.of(key), participant, new NoTarget(), RANDOM);
  }

  private static String csv(Split split, String... keyColumns) throws IOException {
    StringWriter out = new StringWriter();
    SplitCsv.write(split, List.of(keyColumns), out);
    return out.toString();
  }

  @Test
  void every_scanpath_has_a_row_in_key_order() throws IOException {
    Split split =
        new Split(
            List.of(sample("Ann", 2.0, "b"), sample("Ann", 10.0, "a, \"quoted\"")),
            List.of(sample("line\nbreak", 2.0, "a")),
            List.of(sample(3.0, 0.5, "z")),
            List.of(sample("", 1.0, "")));
    assertThat(csv(split, "subject", "text"))
        .isEqualTo(
            """
            subject,text,participant,part
            0.5,z,3,test
            1,,,dropped
            2,a,"line
            break",validation
            2,b,Ann,train
            10,"a, ""quoted""\",Ann,train
            """);
  }

  @Test
  void columns_have_names_whatever_is_known_of_them() throws IOException {
    Split split = new Split(List.of(sample("Ann", 2.0, "b")), List.of(), List.of());
    assertThat(csv(split)).startsWith("key_1,key_2,participant,part\n");
    assertThat(csv(split, "participant", "part"))
        .startsWith("participant,part,participant_,part_\n");
    assertThat(csv(new Split(List.of(), List.of(), List.of()), "who"))
        .isEqualTo("who,participant,part\n");
    assertThatThrownBy(() -> csv(split, "who"))
        .hasMessage("scanpath (2, b) does not have the key columns [who]");
  }

  @Test
  void reading_gives_back_what_was_written() throws IOException {
    for (int seed = 0; seed < 30; seed++) {
      List<Sample> samples = RandomTable.of(seed);
      Split split = new AllCategoriesUniqueSplit(0.3).create(samples, seed);
      List<CsvRecord> rows;
      try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv(split))) {
        rows = reader.stream().skip(1).toList();
      }
      int width = samples.get(0).scanpath().key().values().size();
      assertThat(rows).hasSize(samples.size()).map(row -> key(row, width)).isSorted();
      for (var part : split.partsAndDropped().entrySet()) {
        assertThat(rows.stream().filter(row -> row.getField(width + 1).equals(part.getKey())))
            .map(row -> key(row, width))
            .containsExactlyElementsOf(
                part.getValue().stream().map(sample -> sample.scanpath().key()).toList());
      }
    }
  }

  private static ScanpathKey key(CsvRecord row, int width) {
    Stream<Comparable<?>> values = row.getFields().stream().limit(width).map(ScanpathKey::typed);
    return new ScanpathKey(values.toList());
  }
}
