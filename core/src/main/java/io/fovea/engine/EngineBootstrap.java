package io.fovea.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import io.fovea.spec.FoveaException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that sets the training engine's properties, before it loads: no network, no
 * telemetry, the number of threads. Properties that the user has set stay.
 *
 * <p>Natives are unpacked once per user into {@code DJL_CACHE_DIR} (an environment variable or
 * system property; {@code ~/.djl.ai} otherwise).
 */
public final class EngineBootstrap {
  /** The engine that trains. */
  public static final String TRAINING_ENGINE = "PyTorch";

  private static final String THREADS = "ai.djl.pytorch.num_threads";
  private static final Logger log = LoggerFactory.getLogger(EngineBootstrap.class);

  private static boolean sound; // the process's engine was tried and computes as it should

  private EngineBootstrap() {}

  /**
   * Loads the engine. The number of threads can be chosen only before the first load in a JVM.
   *
   * @param threads threads inside one operation; 1 is fastest for small networks
   * @throws FoveaException if the engine or its natives are missing, with what to do
   * @throws UnsoundEngineException if it computes wrongly on this machine, with what to do
   */
  public static Engine load(int threads) {
    properties(threads).forEach(EngineBootstrap::setIfAbsent);
    if (threads != threads()) {
      log.warn("threads: {} was asked for, but this JVM's engine runs with {}", threads, threads());
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      // DJL looks for engines there, once in a process: a caller's pool may know no engine.
      thread.setContextClassLoader(EngineBootstrap.class.getClassLoader());
      Engine engine = Engine.getEngine(TRAINING_ENGINE);
      checkOnce(engine);
      GradientMode.off();
      return engine;
    } catch (EngineException | IllegalArgumentException e) {
      throw new FoveaException(
          "the PyTorch engine could not be loaded: "
              + rootMessage(e)
              + "; needed on the class path: ai.djl.pytorch:pytorch-engine, pytorch-jni and"
              + " pytorch-native-cpu with this machine's classifier",
          e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void checkOnce(Engine engine) {
    synchronized (EngineBootstrap.class) {
      if (!sound) {
        ConvolutionCheck.check(engine);
        sound = true;
      }
    }
  }

  /** What is set, where the user has not set it. */
  static Map<String, String> properties(int threads) {
    return Map.of(
        "ai.djl.offline",
        "true",
        "OPT_OUT_TRACKING",
        "true",
        "ai.djl.default_engine",
        TRAINING_ENGINE,
        THREADS,
        Integer.toString(threads));
  }

  /** The threads that the engine of this JVM really runs with, once it is loaded. */
  public static int threads() {
    return Integer.parseInt(System.getProperty(THREADS));
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static String rootMessage(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
