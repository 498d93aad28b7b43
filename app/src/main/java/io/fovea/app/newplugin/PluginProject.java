package io.fovea.app.newplugin;

import io.fovea.config.Kind;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A Maven project with one working part, its contract test, and an experiment that uses it. */
public final class PluginProject {
  private final Kind<?> kind;
  private final PluginName name;
  private final String className;

  public PluginProject(Kind<?> kind, PluginName name) {
    this.kind = kind;
    this.name = name;
    this.className = name.className(template(kind.word() + "/Part.java") + template(test(kind)));
  }

  /** The part's class, for example {@code acme.Density}. */
  public String className() {
    return name.packageName() + "." + className;
  }

  /** What Maven makes for {@code --plugin-path}, seen from the project's folder. */
  public String built() {
    return "target/plugin";
  }

  /**
   * Writes it.
   *
   * @param folder made if it does not exist
   * @throws FoveaException if there is something in the folder, or it cannot be written
   */
  public void write(Path folder) {
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new FoveaException(folder + " exists and is no empty folder; name another one");
    }
    files()
        .forEach(
            (file, text) -> {
              Path path = folder.resolve(file);
              try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, text);
              } catch (IOException e) {
                throw FileTrouble.of("cannot write", path, e);
              }
            });
  }

  private static boolean isEmptyFolder(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** The texts by path. */
  private Map<String, String> files() {
    String own = name.packageName().replace('.', '/') + "/" + className;
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", filled("pom.xml"));
    files.put("README.md", filled("README.md"));
    files.put(".gitignore", filled("gitignore"));
    files.put("experiment.yaml", filled(kind.word() + "/experiment.yaml"));
    files.put("src/main/java/" + own + ".java", filled(kind.word() + "/Part.java"));
    files.put("src/test/java/" + own + "ContractTest.java", filled(test(kind)));
    files.put("src/main/resources/META-INF/services/" + kind.type().getName(), className() + "\n");
    return files;
  }

  private static String test(Kind<?> kind) {
    return kind.word() + "/PartContractTest.java";
  }

  private String filled(String template) {
    return template(template)
        .replace("__package__", name.packageName())
        .replace("__group__", name.packageName())
        .replace("__Part__", className)
        .replace("__metric__", name.last())
        .replace("__name__", name.name())
        .replace("__artifact__", name.artifact())
        .replace("__kind__", kind.word());
  }

  private static String template(String name) {
    try (InputStream in = PluginProject.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
