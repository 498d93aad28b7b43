package io.fovea.app;

import io.fovea.spec.FoveaException;
import io.fovea.spec.PluginPath;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --plugin-path}, for every command that needs parts. */
final class PluginPathOption {
  /** Places that are looked at after those that are given, parted like a class path. */
  private static final String VARIABLE = "FOVEA_PLUGINS";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--plugin-path",
      paramLabel = "DIR_OR_JAR",
      description = {
        "A plugin jar, a folder of jars (plugins and their libraries), of such folders, or of classes.",
        "Repeatable. Those of the environment variable FOVEA_PLUGINS are added."
      })
  private List<Path> given = new ArrayList<>();

  /** As they were given, then those of the environment. */
  List<Path> places() {
    List<Path> places = new ArrayList<>(given);
    places.addAll(ofEnvironment());
    return places;
  }

  private static List<Path> ofEnvironment() {
    return Stream.of(System.getenv().getOrDefault(VARIABLE, "").split(File.pathSeparator))
        .filter(place -> !place.isBlank())
        .map(PluginPathOption::existing)
        .toList();
  }

  private static Path existing(String place) {
    Path path = Path.of(place);
    if (!Files.exists(path)) {
      throw new UsageException(VARIABLE + ": " + path + ": no such file or folder");
    }
    return path;
  }

  /**
   * Fovea's own parts and those of the given places. Close it when they are done with.
   *
   * @throws UsageException if a place does not exist or holds no plugin
   */
  OpenPlugins open() {
    try {
      return new OpenPlugins(
          PluginPath.loader(places(), PluginPathOption.class.getClassLoader()),
          command.commandLine().getErr());
    } catch (FoveaException e) {
      throw new UsageException(e);
    }
  }
}
