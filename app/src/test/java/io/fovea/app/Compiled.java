package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.spec.CoreVersion;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java sources of a test as classes, or as a jar. */
final class Compiled {
  private Compiled() {}

  /**
   * Compiles against this JVM's class path.
   *
   * @param folder holds {@code src} and {@code classes} afterwards
   * @param source one file whose classes need not be named like it
   * @return the folder of the classes
   */
  static Path classes(Path folder, String source) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String type = source.replaceFirst("(?s).*?public (?:final )?(?:class|record) (\\w+).*", "$1");
    Path file = Files.createDirectories(folder.resolve("src")).resolve(type + ".java");
    Files.writeString(file, source);
    compile(List.of(file), classes);
    return classes;
  }

  /**
   * Compiles the sources and tests of a Maven project.
   *
   * @return the folder of their classes, with the resources
   */
  static Path project(Path project) throws IOException {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    try (Stream<Path> files = Files.walk(project.resolve("src"))) {
      compile(files.filter(file -> file.toString().endsWith(".java")).toList(), classes);
    }
    Path resources = project.resolve("src/main/resources");
    try (Stream<Path> files = Files.walk(resources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = classes.resolve(resources.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return classes;
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    StringWriter complaints = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(
              complaints,
              files,
              null,
              List.of(
                  "-proc:none",
                  "-Xlint:-options",
                  "-cp",
                  System.getProperty("java.class.path") + File.pathSeparator + classes,
                  "-d",
                  classes.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      assertThat(task.call()).as("%s%n%s", complaints, sources).isTrue();
    }
  }

  /** A library's jar: these classes alone. */
  static Path jar(Path jar, Path classes) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest(""))) {
      add(classes, out);
    }
    return jar;
  }

  /** A plugin jar: these classes, and one line in a services file. */
  static Path jar(Path jar, Path classes, String kind, String listed) throws IOException {
    return jar(jar, classes, kind, listed, "");
  }

  /**
   * The same.
   *
   * @param builtFor the version of Fovea that its manifest names; empty for no such line
   */
  static Path jar(Path jar, Path classes, String kind, String listed, String builtFor)
      throws IOException {
    try (JarOutputStream out =
        new JarOutputStream(Files.newOutputStream(jar), manifest(builtFor))) {
      out.putNextEntry(new JarEntry("META-INF/services/" + kind));
      out.write((listed + "\n").getBytes(StandardCharsets.UTF_8));
      add(classes, out);
    }
    return jar;
  }

  private static Manifest manifest(String builtFor) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!builtFor.isEmpty()) {
      manifest.getMainAttributes().putValue(CoreVersion.ATTRIBUTE, builtFor);
    }
    return manifest;
  }

  private static void add(Path classes, JarOutputStream out) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
  }
}
