package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.ExperimentReader;
import io.fovea.config.ExperimentWriter;
import io.fovea.config.Kind;
import io.fovea.config.Parts;
import io.fovea.spec.Names;
import io.fovea.spec.RecordShape;
import io.fovea.spec.Required;
import io.fovea.spec.Settings;
import io.fovea.spec.Spec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every part promises, whatever its kind. Each kind's contract extends it.
 *
 * @param <S> the kind's interface
 */
public abstract class SpecContract<S extends Spec> {
  /** The configuration under test. */
  protected abstract S part();

  private Class<? extends Spec> kind() {
    return Kind.ALL.stream()
        .map(Kind::type)
        .filter(type -> type.isInstance(part()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(part().getClass() + " is of no kind"));
  }

  @Test
  void its_name_is_snake_case_and_a_third_partys_has_a_dot() {
    assertThat(part().name()).matches(Names::isWellFormed, "snake_case");
    if (!part().getClass().getName().startsWith("io.fovea.")) {
      assertThat(part().name()).contains(".");
    }
  }

  /** Listed in META-INF/services, alone with its name, a public record whose words are there. */
  @Test
  void it_is_found_by_its_name_and_documented() {
    check(kind());
  }

  private <K extends Spec> void check(Class<K> kind) {
    PartContract.check(kind, kind.cast(part()));
  }

  @Test
  void an_experiment_file_can_say_every_setting() {
    assertThat(Parts.complaint(part())).isEmpty();
  }

  @Test
  void written_to_an_experiment_file_and_read_it_is_the_same() {
    assertThat(writtenAndRead(part())).isEqualTo(part());
  }

  /** Where no setting must be given. */
  @Test
  void its_defaults_are_valid_and_read_as_they_are() {
    var shape = RecordShape.of(part().getClass().asSubclass(Record.class));
    Spec defaults = (Spec) shape.defaults().orElseThrow();
    assertThat(defaults.name()).isEqualTo(part().name());
    if (shape.settings().stream().noneMatch(it -> it.isAnnotated(Required.class))) {
      assertThat(writtenAndRead(defaults)).isEqualTo(defaults);
    }
  }

  private Record writtenAndRead(Spec spec) {
    Map<String, Object> settings = Settings.of(spec);
    settings.remove("name");
    // A test's own layers are in no services file.
    Map<Class<?>, Spec> inside = new LinkedHashMap<>();
    collect(spec, inside);
    Parts parts = Parts.find(getClass().getClassLoader()).with(inside.values());
    var reader = new ExperimentReader(parts);
    var type = spec.getClass().asSubclass(Record.class);
    return reader.read(type, ExperimentWriter.yaml(settings), "settings", List.of());
  }

  private static void collect(Object value, Map<Class<?>, Spec> found) {
    if (value instanceof Spec spec) {
      found.put(spec.getClass(), spec);
    }
    if (value instanceof Record record) {
      ExperimentWriter.values(record).forEach(inner -> collect(inner, found));
    } else if (value instanceof Collection<?> list) {
      list.forEach(inner -> collect(inner, found));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(inner -> collect(inner, found));
    }
  }
}
