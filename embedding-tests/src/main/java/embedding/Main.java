package embedding;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.fovea.config.Parts;
import io.fovea.predictor.Prediction;
import io.fovea.predictor.Predictor;
import io.fovea.spec.Catalog;
import io.fovea.wiring.FitResult;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The application as a program, to be packed into one jar: trains, predicts, lists its parts. */
public final class Main {
  private Main() {}

  /** Prints what a test looks at. */
  public static void main(String[] args) {
    Injector injector = Guice.createInjector(new GazeModule());
    GazeService service = injector.getInstance(GazeService.class);
    // A thread of a pool, whose class loader is not always the application's.
    FitResult trained = CompletableFuture.supplyAsync(service.run(Path.of(args[0]))::fit).join();
    try (Predictor predictor = service.predictor(trained)) {
      double[] x = {0.2, 0.4, 0.6};
      double[] y = {0.3, 0.3, 0.4};
      Prediction prediction = predictor.predict(x, y, new double[] {200, 180, 220});
      System.out.println("predicted " + prediction.label());
    }
    System.out.println("logged " + injector.getInstance(Dashboard.class).lines().size());
    System.out.println("plain " + PlainJava.train().keySet().contains("valid_loss"));
    for (Catalog<?> catalog : injector.getInstance(Parts.class).catalogs()) {
      catalog
          .parts()
          .forEach(part -> System.out.println("part " + part.name() + " " + part.origin()));
    }
  }
}
