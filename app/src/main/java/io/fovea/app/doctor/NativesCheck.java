package io.fovea.app.doctor;

import ai.djl.util.Platform;
import ai.djl.util.Utils;
import io.fovea.spec.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Looks for the native PyTorch build that fits this machine. */
final class NativesCheck {
  private static final String PROPERTIES = "native/lib/pytorch.properties";
  private static final String GLUE = "jnilib/pytorch.properties";
  private static final String OWN_BUILD = "PYTORCH_LIBRARY_PATH";
  private static final String TOPIC = "natives";

  private final ClassLoader loader;
  private Optional<Natives> found = Optional.empty();

  NativesCheck(ClassLoader loader) {
    this.loader = loader;
  }

  /** Known after {@link #examine}; empty where the user brings a build of their own. */
  Optional<Natives> found() {
    return found;
  }

  Finding examine() {
    String machine = Platform.fromSystem("pytorch").getClassifier();
    if (loader.getResource(GLUE) == null) {
      return Finding.problem(
          TOPIC,
          "ai.djl.pytorch:pytorch-jni is not on the class path",
          "add that jar, in the version that pom.xml names");
    }
    String own = Utils.getEnvOrSystemProperty(OWN_BUILD, "");
    if (!own.isEmpty()) {
      return ownBuild(Path.of(own));
    }
    try {
      List<Natives> all = all();
      found = all.stream().filter(build -> build.classifier().equals(machine)).findFirst();
      return found
          .map(build -> Finding.ok(TOPIC, build.origin() + " (" + build.folder() + ")"))
          .orElseGet(() -> missing(machine, all));
    } catch (IOException e) {
      return Finding.problem(
          TOPIC,
          "a natives jar cannot be read: " + FileTrouble.reason(e),
          "delete that jar and build again");
    }
  }

  private static Finding ownBuild(Path folder) {
    return Files.isDirectory(folder)
        ? Finding.ok(TOPIC, "your own build in " + folder + " (" + OWN_BUILD + ")")
        : Finding.problem(
            TOPIC,
            OWN_BUILD + " names no folder: " + folder,
            "correct it, or unset it to use the build that comes with Fovea");
  }

  private static Finding missing(String machine, List<Natives> others) {
    List<String> there = others.stream().map(Natives::classifier).toList();
    return Finding.problem(
        TOPIC,
        "no PyTorch build for this machine (%s) is on the class path%s"
            .formatted(machine, there.isEmpty() ? "" : "; there: " + String.join(", ", there)),
        "build with -Dpytorch.classifier=%s, or add ai.djl.pytorch:pytorch-native-cpu:%s"
            .formatted(machine, machine));
  }

  private List<Natives> all() throws IOException {
    List<Natives> all = new ArrayList<>();
    for (URL url : Collections.list(loader.getResources(PROPERTIES))) {
      all.add(read(url));
    }
    return all;
  }

  private static Natives read(URL url) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = url.openStream()) {
      properties.load(in);
    }
    String origin = url.getPath();
    long bytes = 0;
    if (url.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        origin = String.valueOf(Path.of(jar.getName()).getFileName());
        bytes = jar.stream().mapToLong(ZipEntry::getSize).sum();
      }
    }
    return new Natives(
        origin,
        properties.getProperty("version", ""),
        properties.getProperty("flavor", ""),
        properties.getProperty("classifier", ""),
        List.of(properties.getProperty("libraries", "").split(",")),
        bytes);
  }
}
