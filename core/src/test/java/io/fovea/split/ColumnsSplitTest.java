package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsSplitTest {
  private static List<Sample> saying(String... parts) {
    List<Sample> samples = new ArrayList<>();
    for (String part : parts) {
      Sample sample = People.sample(samples.size(), 1, 0);
      samples.add(new Sample(sample.scanpath(), sample.target(), part));
    }
    return samples;
  }

  @Test
  void each_scanpath_stands_where_the_table_says() {
    List<Sample> samples = saying("train", "Training", "VAL", "valid", "validation", "Test");
    Split split = new ColumnsSplit().create(samples, 1);
    assertThat(split.train()).isEqualTo(samples.subList(0, 2));
    assertThat(split.validation()).isEqualTo(samples.subList(2, 5));
    assertThat(split.test()).isEqualTo(samples.subList(5, 6));
    assertThat(new ColumnsSplit().create(saying("train", "train"), 1).train()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "train , trian , trian , dev | split columns: 1 scanpaths say 'dev', 2 scanpaths say 'trian':"
            + " no part 'dev'; known: [train, training, validation, valid, val, test]",
        "train , trian | split columns: 1 scanpaths say 'trian': no part 'trian'; did you mean"
            + " 'train'? known: [train, training, validation, valid, val, test]",
        "a , b , c , d , e | split columns: 1 scanpaths say 'a', 1 scanpaths say 'b', 1 scanpaths say"
            + " 'c' and 2 more words: no part 'a'; known: [train, training, validation, valid, val,"
            + " test]",
        "- , - | split columns: the table says of no scanpath in which part it belongs;"
            + " data.columns.part must name the column that says train, validation or test of each",
        "train , - , test , - | split columns: the table does not say of 2 of 4 scanpaths in which"
            + " part they belong, for example (1, 1); data.columns.part must name the column that"
            + " says train, validation or test of each",
        "val , test | split columns: none of 2 scanpaths says 'train'; there is nothing to train on",
      })
  void what_the_table_does_not_say_is_not_guessed(String parts, String message) {
    String[] said = parts.replace("-", "").split(" , ", -1);
    assertThatThrownBy(() -> new ColumnsSplit().create(saying(said), 1)).hasMessage(message);
  }
}
