package io.fovea.app;

import io.fovea.spec.FoveaException;
import io.fovea.spec.PluginPath;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --plugin-path}, for every command that needs parts. */
final class PluginPathOption {
  @Option(
      names = "--plugin-path",
      paramLabel = "DIR_OR_JAR",
      description = "A plugin jar, or a folder of jars or classes. Repeatable.")
  private List<Path> places = new ArrayList<>();

  /** As they were given. */
  List<Path> places() {
    return places;
  }

  /**
   * Sees Fovea's own parts and those of the given places. Close it when the parts are done with.
   *
   * @throws UsageException if a place does not exist or holds no plugin
   */
  URLClassLoader open() {
    try {
      return PluginPath.loader(places, PluginPathOption.class.getClassLoader());
    } catch (FoveaException e) {
      throw new UsageException(e);
    }
  }
}
