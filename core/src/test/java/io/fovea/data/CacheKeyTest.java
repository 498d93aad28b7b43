package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheKeyTest {
  private static final String DATA = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);

  /** Every kind of setting. */
  record Many(
      int count,
      double sigma,
      boolean zoom,
      String text,
      Cache choice,
      Optional<Integer> maybe,
      List<RepresentationSpec> of,
      Map<String, Double> weights,
      Path picture)
      implements RepresentationSpec {
    @Override
    public String name() {
      return "many";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      throw new UnsupportedOperationException();
    }
  }

  /** Has the name and the settings of {@link Mix}, and other code. */
  record Twin(int numbers, double scale) implements RepresentationSpec {
    @Override
    public String name() {
      return "mix";
    }

    @Override
    public Representation create(List<Scanpath> training) {
      throw new UnsupportedOperationException();
    }
  }

  private static String key(RepresentationSpec spec) {
    return new CacheKey().of("input", spec, DATA, DATA);
  }

  private static Many many() {
    return new Many(
        1,
        2,
        true,
        "x",
        Cache.DISK,
        Optional.of(3),
        List.of(new Mix(1, 2), new Mix(3, 4)),
        Map.of("w", 1.5),
        Path.of("missing"));
  }

  @Test
  void equal_settings_have_one_key_and_any_other_setting_another() {
    Many m = many();
    List<RepresentationSpec> all =
        List.of(
            m,
            new Many(2, 2, true, "x", m.choice, m.maybe, m.of, m.weights, m.picture),
            new Many(1, 2.5, true, "x", m.choice, m.maybe, m.of, m.weights, m.picture),
            new Many(1, 2, false, "x", m.choice, m.maybe, m.of, m.weights, m.picture),
            new Many(1, 2, true, "y", m.choice, m.maybe, m.of, m.weights, m.picture),
            new Many(1, 2, true, "x", Cache.NONE, m.maybe, m.of, m.weights, m.picture),
            new Many(1, 2, true, "x", m.choice, Optional.empty(), m.of, m.weights, m.picture),
            new Many(1, 2, true, "x", m.choice, Optional.of(4), m.of, m.weights, m.picture),
            new Many(1, 2, true, "x", m.choice, m.maybe, List.of(), m.weights, m.picture),
            new Many(
                1,
                2,
                true,
                "x",
                m.choice,
                m.maybe,
                List.of(new Mix(3, 4), new Mix(1, 2)),
                m.weights,
                m.picture),
            new Many(1, 2, true, "x", m.choice, m.maybe, m.of, Map.of("w", 2.), m.picture),
            new Many(1, 2, true, "x", m.choice, m.maybe, m.of, m.weights, Path.of("other")),
            new Mix(3, 1),
            new Twin(3, 1));

    assertThat(key(many())).isEqualTo(key(many())).matches("[0-9a-f]{64}");
    assertThat(new HashSet<>(all.stream().map(CacheKeyTest::key).toList())).hasSize(all.size());
  }

  @Test
  void scanpaths_and_what_was_trained_on_matter_and_the_inputs_name_does_not() {
    var keys = new CacheKey();
    String key = keys.of("input", new Mix(3, 1), DATA, DATA);
    assertThat(keys.of("other", new Mix(3, 1), DATA, DATA)).isEqualTo(key);
    assertThat(keys.of("input", new Mix(3, 1), DATA, OTHER)).isNotEqualTo(key);
    assertThat(keys.of("input", new Mix(3, 1), OTHER, DATA)).isNotEqualTo(key);
  }

  @Test
  void a_file_that_a_setting_names_matters_with_its_content(@TempDir Path folder)
      throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Many m = many();
    RepresentationSpec spec =
        new Many(1, 2, true, "x", m.choice, m.maybe, m.of, m.weights, pictures);
    List<String> keys = new ArrayList<>();
    keys.add(key(spec));
    Files.writeString(pictures.resolve("1.png"), "one");
    keys.add(key(spec));
    Files.writeString(pictures.resolve("1.png"), "longer");
    keys.add(key(spec));
    Files.writeString(pictures.resolve("2.png"), "two");
    keys.add(key(spec));

    assertThat(keys).doesNotHaveDuplicates();
    assertThat(key(spec)).isEqualTo(keys.get(3));
  }

  @Test
  void what_cannot_be_told_from_another_is_refused_instead_of_guessed() {
    RepresentationSpec unknown =
        new RepresentationSpec() {
          @Override
          public String name() {
            return "unknown";
          }

          @Override
          public Representation create(List<Scanpath> training) {
            throw new UnsupportedOperationException();
          }
        };
    String refused =
        "data.cache: disk needs to tell what was encoded, but data.inputs.input%s cannot be told"
            + " from another: a setting of type %s; a part is a record of plain settings, in a jar"
            + " or a folder. Or set data.cache to memory or none";
    assertThatThrownBy(() -> key(unknown))
        .isInstanceOf(FoveaException.class)
        .hasMessage(refused, "", unknown.getClass().getName());
    Many m = many();
    assertThatThrownBy(
            () ->
                key(
                    new Many(
                        1,
                        2,
                        true,
                        "x",
                        m.choice,
                        m.maybe,
                        List.of(unknown),
                        m.weights,
                        m.picture)))
        .hasMessage(refused, ".of", unknown.getClass().getName());
  }
}
