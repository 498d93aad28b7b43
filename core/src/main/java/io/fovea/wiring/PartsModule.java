package io.fovea.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.util.Types;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Kind;
import io.fovea.config.Parts;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import io.fovea.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Provides {@link Parts} and the {@link ExperimentReader} for them: the parts that services files
 * list, and those that an embedding application binds without one:
 *
 * <pre>{@code
 * MapBinder.newMapBinder(binder(), String.class, LayerSpec.class)
 *     .addBinding("acme.my_block").toInstance(new MyBlock());
 * }</pre>
 *
 * A bound part takes the place of a found one with the same kind and name.
 */
public final class PartsModule extends AbstractModule {
  private final Parts found;
  private final List<Provider<? extends Map<String, ? extends Spec>>> bound = new ArrayList<>();

  public PartsModule(Parts found) {
    this.found = found;
  }

  /** With the parts that a class loader finds. */
  public PartsModule(ClassLoader loader) {
    this(Parts.find(loader));
  }

  @Override
  protected void configure() {
    Kind.ALL.forEach(this::declare);
  }

  @SuppressWarnings("unchecked") // mapOf gives the type that its name says
  private <S extends Spec> void declare(Kind<S> kind) {
    MapBinder.newMapBinder(binder(), String.class, kind.type());
    var map = (TypeLiteral<Map<String, S>>) TypeLiteral.get(Types.mapOf(String.class, kind.type()));
    bound.add(getProvider(Key.get(map)));
  }

  @Provides
  @Singleton
  Parts parts() {
    List<Spec> added = new ArrayList<>();
    for (var kind : bound) {
      kind.get().forEach((name, part) -> added.add(checked(name, part)));
    }
    return found.with(added);
  }

  private static Spec checked(String name, Spec part) {
    if (!Names.canonical(name).equals(Names.canonical(part.name()))) {
      throw new FoveaException(
          "%s is bound as '%s' but calls itself '%s'"
              .formatted(part.getClass().getName(), name, part.name()));
    }
    return part;
  }

  @Provides
  ExperimentReader reader(Parts parts) {
    return new ExperimentReader(parts);
  }
}
