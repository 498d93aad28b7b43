package io.fovea.app;

import io.fovea.config.Parts;
import io.fovea.spec.PluginLoader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * Plugins while a command needs them. Until it is closed this thread's class loader, and that of
 * threads which it starts, sees them: libraries look their services up there.
 */
final class OpenPlugins implements Closeable {
  private final PluginLoader loader;
  private final PrintWriter err;
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  OpenPlugins(PluginLoader loader, PrintWriter err) {
    this.loader = loader;
    this.err = err;
    Thread.currentThread().setContextClassLoader(loader);
  }

  /** Their parts; what cannot be used is told, and fails only who asks for it. */
  Parts parts() {
    Parts parts = find();
    parts.broken().forEach(broken -> err.println("fovea: warning: " + broken.message()));
    err.flush();
    return parts;
  }

  /** What a plugin prints while its parts are made must not end up in a command's output. */
  private Parts find() {
    PrintStream out = System.out;
    System.setOut(System.err);
    try {
      return Parts.find(loader);
    } finally {
      System.setOut(out);
    }
  }

  @Override
  public void close() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    loader.close();
  }
}
