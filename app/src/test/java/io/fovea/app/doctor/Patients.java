package io.fovea.app.doctor;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Machines with something wrong. */
public final class Patients {
  private Patients() {}

  /** Nothing is on the class path. */
  public static Doctor withoutNatives(Path cache) {
    return new Doctor(seeing(), cache, folder -> Long.MAX_VALUE);
  }

  /** Sees these folders and nothing else. */
  static ClassLoader seeing(Path... folders) {
    URL[] urls = new URL[folders.length];
    for (int i = 0; i < folders.length; i++) {
      try {
        urls[i] = folders[i].toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return new URLClassLoader(urls, null);
  }
}
