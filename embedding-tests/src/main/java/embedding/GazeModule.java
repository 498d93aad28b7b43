package embedding;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import io.fovea.representation.RepresentationSpec;
import io.fovea.wiring.PartsModule;

/** The application's own wiring: its service, Fovea's parts, and one part more. */
public final class GazeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Dashboard.class).in(Singleton.class);
    install(new PartsModule(GazeModule.class.getClassLoader()));
    MapBinder.newMapBinder(binder(), String.class, RepresentationSpec.class)
        .addBinding("embedding.spread")
        .toInstance(new Spread());
  }
}
