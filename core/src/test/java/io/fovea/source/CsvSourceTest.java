package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.label.Dataset;
import io.fovea.scanpath.Sample;
import io.fovea.split.Split;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
  private static final List<String> EXPECTED =
      List.of(
          "(a, 1) news 0.1|0.2|100.0 0.3|0.4|150.0",
          "(a, 2) poem 0.7|0.8|250.0",
          "(b, 1) poem 0.5|0.6|200.0 0.9|1.0|300.0");

  @TempDir Path folder;

  private Dataset read(String text) {
    return Tables.read(Tables.write(folder, "t.csv", text));
  }

  @Test
  void rows_with_one_key_form_a_scanpath_and_scanpaths_are_sorted_by_key() {
    Dataset dataset = read(Tables.GOOD);
    assertThat(Tables.shown(dataset)).isEqualTo(EXPECTED);
    assertThat(dataset.targets().labels().classes()).containsExactly("news", "poem");
    assertThat(Split.classCounts(dataset.samples(), 2)).containsExactly(1, 2);
    assertThat(dataset.samples())
        .map(s -> s.scanpath().participant().toString())
        .containsExactly("a", "a", "b");
    assertThat(dataset.report().rows()).isEqualTo(5);
    assertThat(dataset.report().skippedRows()).isZero();
    assertThat(dataset.report().simulated()).isFalse();
    assertThat(dataset.report().notes())
        .containsExactly(
            "3 of 3 scanpaths have fewer than three fixations; heatmaps show them all alike");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void the_delimiter_is_found(String delimiter) {
    assertThat(Tables.shown(read(Tables.GOOD.replace(",", delimiter)))).isEqualTo(EXPECTED);
  }

  @Test
  void a_delimiter_inside_a_quoted_name_does_not_mislead() {
    String text = Tables.GOOD.replace(",", ";").replace("who;", "\"a,b,c,d,e,f,g,h\";who;");
    assertThat(Tables.shown(read(text.replaceAll("(?m)^([ab];)", "z;$1")))).isEqualTo(EXPECTED);
  }

  @Test
  void a_delimiter_that_is_set_is_used() {
    Path file = Tables.write(folder, "t.csv", Tables.GOOD.replace(",", "|"));
    var source = new io.fovea.source.CsvSource(file, "pipe", "fail");
    assertThat(Tables.shown(Tables.read(source, Tables.COLUMNS))).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_tells_the_encoding(String encoding) {
    byte[] bytes = ("\uFEFF" + Tables.GOOD).getBytes(Charset.forName(encoding));
    assertThat(Tables.shown(Tables.read(Tables.write(folder, "t.csv", bytes)))).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.csv.gz", "t.csv"})
  void a_gzipped_table_is_read_whatever_its_name(String name) {
    Path file = Tables.write(folder, name, Tables.gzip(Tables.GOOD));
    assertThat(Tables.shown(Tables.read(file))).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n\n"})
  void line_ends_and_empty_lines_do_not_matter(String lineEnd) {
    assertThat(Tables.shown(read(Tables.GOOD.replace("\n", lineEnd)))).isEqualTo(EXPECTED);
  }

  @Test
  void columns_may_stand_in_any_order_with_others_between() {
    String text =
        """
        kind , extra,y, ms,x,text,who,extra
        "poem","a ""b"", c
        d",0.6,200,0.5,1,b,
         poem ,,1,300,0.9,1.0, b ,
        news,,0.2,100,0.1,1,a,
        """;
    assertThat(Tables.shown(read(text)))
        .containsExactly("(a, 1) news 0.1|0.2|100.0", "(b, 1) poem 0.5|0.6|200.0 0.9|1.0|300.0");
  }

  @Test
  void an_order_column_orders_fixations_and_keeps_the_rows_of_one_moment() {
    String text =
        """
        who,x,y,start,kind
        a,1,0,30.5,k
        b,1,0,1,l
        a,0.2,0,2,k
        a,0.3,0,-4e1,k
        a,0.4,0,2,k
        b,1,1,3,l
        b,0,1,2,l
        b,0.5,1,3.0,l
        b,0.6,1,3.00,l
        """;
    Columns columns = Columns.of("who").label("kind").order("start");
    Path file = Tables.write(folder, "t.csv", text);
    Dataset dataset = Tables.read(new io.fovea.source.CsvSource(file), columns);
    assertThat(dataset.samples().get(0).scanpath().xs()).containsExactly(0.3, 0.2, 0.4, 1);
    assertThat(dataset.samples().get(0).scanpath().durationsMs()).containsOnly(Double.NaN);
    assertThat(dataset.samples().get(1).scanpath().xs()).containsExactly(1, 0, 1, 0.5, 0.6);
    assertThat(dataset.samples().get(1).scanpath().ys()).containsExactly(0, 1, 1, 1, 1);
    // Two of a and three of b.
    assertThat(dataset.report().notes())
        .containsExactly(
            "5 fixations share their order value with another of the same scanpath; they keep the"
                + " table's order (column 'start')");
  }

  @Test
  void without_an_order_column_nothing_is_tied() {
    String text = "who,x,y,start,kind\n" + "a,0,0,1,k\n".repeat(3) + "b,1,1,1,l\n".repeat(4);
    Path file = Tables.write(folder, "t.csv", text);
    Columns columns = Columns.of("who").label("kind");
    Dataset dataset = Tables.read(new io.fovea.source.CsvSource(file), columns);
    assertThat(dataset.report().notes()).isEmpty();
  }

  @Test
  void scanpaths_of_fewer_than_three_fixations_are_counted() {
    String row = "b,3,0.5,0.5,100,poem\n";
    assertThat(read(Tables.GOOD + row + row).report().notes())
        .containsExactly(
            "4 of 4 scanpaths have fewer than three fixations; heatmaps show them all alike");
    assertThat(read(Tables.GOOD + row + row + row).report().notes())
        .containsExactly(
            "3 of 4 scanpaths have fewer than three fixations; heatmaps show them all alike");
  }

  @Test
  void pixels_are_divided_by_the_screen() {
    String text = "who,x,y,kind\na,400,150,k\nb,900,-30,l\n";
    Path file = Tables.write(folder, "t.csv", text);
    SourceContext context = SourceContext.of(Columns.of("who").label("kind"), new Screen(800, 600));
    Dataset dataset = Tables.read(new io.fovea.source.CsvSource(file), context);
    assertThat(dataset.samples().get(0).scanpath().xs()).containsExactly(0.5);
    assertThat(dataset.samples().get(0).scanpath().ys()).containsExactly(0.25);
    assertThat(dataset.report().notes())
        .containsExactly(
            "1 of 2 fixations lie outside 0..1 (x from 0.5000 to 1.125, y from -0.05000 to 0.2500)",
            "2 of 2 scanpaths have fewer than three fixations; heatmaps show them all alike");
  }

  @Test
  void labels_that_are_numbers_are_classes_in_order_of_value() {
    Dataset dataset = read(Tables.GOOD.replace("news", "10").replace("poem", "9.0"));
    assertThat(dataset.targets().labels().classes()).containsExactly("9", "10");
    assertThat(dataset.samples())
        .map(Sample::target)
        .map(Object::toString)
        .containsExactly("ClassTarget[index=1]", "ClassTarget[index=0]", "ClassTarget[index=0]");
  }

  @Test
  void the_content_hash_ignores_form_and_sees_every_number() {
    String plain = read(Tables.GOOD).sha256();
    Path zipped = Tables.write(folder, "z.gz", Tables.gzip(Tables.GOOD.replace(",", ";")));
    assertThat(Tables.read(zipped).sha256()).isEqualTo(plain);
    List<String> changed =
        Stream.of("0.4,150", "b,1", "news", "0.9")
            .map(part -> read(Tables.GOOD.replace(part, part.replaceAll(".$", "7"))).sha256())
            .toList();
    assertThat(changed).doesNotHaveDuplicates().doesNotContain(plain);
  }

  @Test
  void text_beyond_ascii_is_kept() {
    Path file =
        Tables.write(
            folder,
            "t.csv",
            Tables.GOOD
                .replace("poem", "Gedicht \u00fc\uD83D\uDC41")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Tables.read(file).targets().labels().classes())
        .contains("Gedicht \u00fc\uD83D\uDC41");
  }
}
