package io.fovea.app.doctor;

import ai.djl.util.Utils;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Examines a machine, from the processor to a training step. */
public final class Doctor {
  private final ClassLoader loader;
  private final Path cache;
  private final Disk disk;

  Doctor(ClassLoader loader, Path cache, Disk disk) {
    this.loader = loader;
    this.cache = cache;
    this.disk = disk;
  }

  /** With the class path, the cache folder and the disk of this JVM. */
  public static Doctor forThisMachine() {
    return new Doctor(
        Doctor.class.getClassLoader(), Utils.getEngineCacheDir("pytorch"), Disk.ofThisMachine());
  }

  /**
   * Tells each finding when it is made. Without sound natives the engine is left alone: its own
   * complaint would say less.
   */
  public void examine(Consumer<Finding> tell) {
    MachineFacts.findings().forEach(tell);
    NativesCheck natives = new NativesCheck(loader);
    Finding nativesFinding = natives.examine();
    tell.accept(nativesFinding);
    if (nativesFinding.isProblem()) {
      return;
    }
    Optional<Natives> found = natives.found();
    if (found.isPresent()) {
      Finding cacheFinding = new CacheCheck(cache, disk).examine(found.get());
      tell.accept(cacheFinding);
      if (cacheFinding.isProblem()) {
        return;
      }
    }
    for (Finding finding : trained()) {
      tell.accept(finding);
    }
  }

  private List<Finding> trained() {
    return new EngineCheck(cache).examine();
  }
}
