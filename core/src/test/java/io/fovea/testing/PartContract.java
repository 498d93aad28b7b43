package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.spec.Catalog;
import io.fovea.spec.Doc;
import io.fovea.spec.PartFinder;
import io.fovea.spec.Spec;
import java.lang.reflect.RecordComponent;

/** What every part promises, whatever its kind. */
public final class PartContract {
  private PartContract() {}

  /** Found by name among the services, a documented record, and its name well-formed. */
  public static <S extends Spec> void check(Class<S> kind, S part) {
    var finder = new PartFinder(part.getClass().getClassLoader());
    var catalog = new Catalog<>("part", finder.find(kind)); // refuses a name that is not snake_case
    assertThat(catalog.names())
        .as(
            "list %s in src/main/resources/META-INF/services/%s",
            part.getClass().getName(), kind.getName())
        .contains(part.name());
    assertThat(catalog.get(part.name())).hasSameClassAs(part);
    assertThat(part.getClass()).isRecord().isPublic().hasAnnotation(Doc.class);
    for (RecordComponent setting : part.getClass().getRecordComponents()) {
      assertThat(setting.getAnnotation(Doc.class)).as("@Doc of " + setting).isNotNull();
    }
  }
}
