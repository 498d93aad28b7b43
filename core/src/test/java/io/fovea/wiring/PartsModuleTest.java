package io.fovea.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.multibindings.MapBinder;
import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.network.BackboneSpec;
import io.fovea.optimizer.Adam;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.optimizer.Sgd;
import io.fovea.representation.RepresentationSpec;
import io.fovea.training.PassThrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsModuleTest {
  @TempDir Path folder;

  private static <S> Module binding(Class<S> kind, String name, S part) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        MapBinder.newMapBinder(binder(), String.class, kind).addBinding(name).toInstance(part);
      }
    };
  }

  @Test
  void without_bindings_the_found_parts_are_provided() {
    Injector injector = Guice.createInjector(new PartsModule(getClass().getClassLoader()));

    assertThat(injector.getInstance(Parts.class).catalog(OptimizerSpec.class).names())
        .contains("adam", "adamw", "sgd");
  }

  @Test
  void a_bound_part_is_added_or_takes_the_place_of_its_namesake() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            """
            data: {source: simulated_readers, inputs: {two: two}}
            backbone: pass_through
            task: classifier
            optimizer: sgd
            """);
    Injector injector =
        Guice.createInjector(
            new PartsModule(Parts.find(getClass().getClassLoader())),
            binding(RepresentationSpec.class, "two", new Small.Two()),
            binding(BackboneSpec.class, "pass_through", new PassThrough()),
            binding(OptimizerSpec.class, "SGD", new Sgd(0.25)));

    Experiment read = injector.getInstance(ExperimentReader.class).read(file, List.of());

    assertThat(read.data().inputs().get("two")).isEqualTo(new Small.Two());
    assertThat(read.optimizer()).isEqualTo(new Sgd(0.25));
    assertThat(injector.getInstance(Parts.class).catalog(OptimizerSpec.class).get("adamw"))
        .isEqualTo(new AdamW());
  }

  @Test
  void a_part_bound_under_another_name_than_its_own_is_refused() {
    Injector injector =
        Guice.createInjector(
            new PartsModule(Parts.of()), binding(OptimizerSpec.class, "fast", new Adam()));

    assertThatThrownBy(() -> injector.getInstance(Parts.class))
        .hasStackTraceContaining(
            "io.fovea.optimizer.Adam is bound as 'fast' but calls itself 'adam'");
  }
}
