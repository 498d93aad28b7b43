package io.fovea.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import acme.Named;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginPathTest {
  private static final String KIND = TestKind.class.getName();
  @TempDir Path folder;

  /** A kind of part for this test. */
  public interface TestKind extends Spec {}

  /** Listed in no services file of the class path. */
  public record First() implements TestKind {
    @Override
    public String name() {
      return "first";
    }
  }

  /** The same name in another class. */
  public record AlsoFirst() implements TestKind {
    @Override
    public String name() {
      return "first";
    }
  }

  private Path jar(String name, String... listed) throws IOException {
    Path jar = folder.resolve(name);
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/" + KIND));
      out.write(String.join("\n", listed).getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static List<Part<TestKind>> find(Path... places) throws IOException {
    try (PluginLoader loader =
        PluginPath.loader(List.of(places), PluginPathTest.class.getClassLoader())) {
      return new PartFinder(loader).find(TestKind.class);
    }
  }

  @Test
  void parts_are_found_in_a_jar_a_folder_of_jars_and_a_folder_of_classes() throws IOException {
    Path jar = jar("a.jar", First.class.getName() + " # a comment", "");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve(KIND), AlsoFirst.class.getName());

    assertThat(find(jar)).extracting(Part::name).containsExactly("first");
    assertThat(find(folder)).extracting(Part::name).containsExactly("first");
    assertThat(find(classes)).extracting(Part::name).containsExactly("first");
    assertThat(find()).isEmpty();
  }

  @Test
  void a_class_of_a_plugin_jar_is_said_to_come_from_it() throws Exception {
    Path jar = folder.resolve("own.jar");
    String entry = First.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream code = First.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      code.transferTo(out);
    }
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.equals(First.class.getName())
                ? super.findClass(name)
                : PluginPathTest.class.getClassLoader().loadClass(name);
          }
        }) {
      assertThat(PartFinder.originOf(alone.loadClass(First.class.getName())))
          .isEqualTo(jar.toString());
    }
  }

  @Test
  void two_parts_of_one_name_are_refused_with_both_classes() throws IOException {
    var found = find(jar("a.jar", First.class.getName()), jar("b.jar", AlsoFirst.class.getName()));

    assertThatThrownBy(() -> new Catalog<>("thing", found))
        .isInstanceOf(FoveaException.class)
        .hasMessageMatching(
            "two things are named 'first': io.fovea.spec.PluginPathTest\\$First \\(.*\\) and"
                + " io.fovea.spec.PluginPathTest\\$AlsoFirst \\(.*\\)");
  }

  @Test
  void a_name_without_a_dot_is_reserved_for_fovea() {
    assertThat(
            new Catalog<>("thing", List.of(new Part<Spec>(new Named("acme.first"), "acme.jar")))
                .names())
        .containsExactly("acme.first");
    assertThatThrownBy(
            () -> new Catalog<>("thing", List.of(new Part<Spec>(new Named("first"), "acme.jar"))))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "acme.Named (acme.jar): the thing name 'first' is reserved for Fovea; a third party's name"
                + " has a dot, for example acme.first");
  }

  @Test
  void a_listed_class_that_does_not_exist_is_refused_with_the_jar_that_lists_it()
      throws IOException {
    Path good = jar("good.jar", First.class.getName());
    Path bad = jar("bad.jar", "acme.Missing");

    assertThatThrownBy(() -> find(good, bad))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "acme.Missing (%s): listed in META-INF/services/%s, but there is no such class",
            bad, KIND);
  }

  @Test
  void places_that_hold_no_plugin_are_refused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path text = Files.writeString(folder.resolve("notes.txt"), "x");
    Path missing = folder.resolve("missing.jar");

    assertThatThrownBy(() -> find(missing))
        .hasMessage("plugin path " + missing + ": no such file or folder");
    assertThatThrownBy(() -> find(Path.of("")))
        .hasMessage("plugin path: expected a jar or a folder, got nothing");
    assertThatThrownBy(() -> find(text))
        .hasMessage("plugin path " + text + ": expected a jar or a folder");
    assertThatThrownBy(() -> find(empty))
        .hasMessage("plugin path " + empty + ": the folder holds no jar and no META-INF/services");
  }
}
