package io.fovea.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ctrl-C (SIGINT) and the system's wish to end (SIGTERM), heard instead of obeyed at once.
 *
 * <p>Java has no public way to hear them; {@code sun.misc.Signal} of the module jdk.unsupported is
 * what all programs use. It is reached by reflection, since the compiler warns of it. Where it is
 * missing a signal ends the program at once, as ever.
 */
final class Interrupts {
  private static final Logger log = LoggerFactory.getLogger(Interrupts.class);
  private static final List<String> SIGNALS = List.of("INT", "TERM");

  /** Exit code of a program that a person ended. */
  private static final int ENDED = 130;

  private final Map<String, Object> before = new HashMap<>();

  /** The first signal runs {@code first}; a second one ends the program at once. */
  void listen(Runnable first) {
    for (String signal : SIGNALS) {
      try {
        before.put(signal, handle(signal, handler(first)));
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        log.debug("the signal {} cannot be heard here", signal, e);
      }
    }
  }

  /** As it was before. */
  void stopListening() {
    before.forEach(
        (signal, handler) -> {
          try {
            handle(signal, handler);
          } catch (ReflectiveOperationException | IllegalArgumentException e) {
            log.debug("the signal {} cannot be given back", signal, e);
          }
        });
    before.clear();
  }

  private static Object handle(String signal, Object handler) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Object named = type.getConstructor(String.class).newInstance(signal);
    try {
      return type.getMethod("handle", type, handlerType).invoke(null, named, handler);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    }
  }

  private Object handler(Runnable first) throws ReflectiveOperationException {
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    boolean[] heard = {false};
    return Proxy.newProxyInstance(
        Interrupts.class.getClassLoader(),
        new Class<?>[] {handlerType},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                if (heard[0]) {
                  Runtime.getRuntime().halt(ENDED);
                }
                heard[0] = true;
                first.run();
                yield null;
              }
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              default -> "Fovea's handler of signals";
            });
  }
}
