package embedding;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import io.fovea.representation.RepresentationSpec;
import io.fovea.wiring.PartsModule;

/**
 * The application's own wiring: its service, Fovea's parts, one part more and one in a part's
 * place.
 */
public final class GazeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Dashboard.class).in(Singleton.class);
    install(new PartsModule(GazeModule.class.getClassLoader()));
    var representations = MapBinder.newMapBinder(binder(), String.class, RepresentationSpec.class);
    representations.addBinding("embedding.spread").toInstance(new Spread());
    representations.addBinding("heatmap").toInstance(new SmoothedHeatmap());
  }
}
