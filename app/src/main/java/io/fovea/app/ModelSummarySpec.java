package io.fovea.app;

import io.fovea.spec.Doc;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.CallbackSpec;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Prints the table of layers, shapes and parameters at the start. {@code trainer.model_summary}
 * does so without being listed; whoever lists it gets one table all the same.
 */
@Doc("Prints a table of layers, shapes and parameters at the start.")
public record ModelSummarySpec() implements CallbackSpec {
  @Override
  public String name() {
    return "model_summary";
  }

  @Override
  public Callback create(CallbackContext context) {
    return new ModelSummaryCallback(new PrintWriter(System.out, true, Charset.defaultCharset()));
  }
}
