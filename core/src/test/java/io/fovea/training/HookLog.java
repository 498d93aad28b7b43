package io.fovea.training;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A callback that writes down every hook there is, by name. */
final class HookLog {
  private static final Set<String> NO_HOOKS = Set.of("place", "stateKey", "state", "restore");
  private final List<String> names = new ArrayList<>();

  Callback callback() {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return method.getName().equals("hashCode") ? (Object) 1 : proxy == arguments[0];
          }
          if (!NO_HOOKS.contains(method.getName())) {
            names.add(method.getName());
          }
          return InvocationHandler.invokeDefault(proxy, method, arguments);
        };
    return (Callback)
        Proxy.newProxyInstance(
            Callback.class.getClassLoader(), new Class<?>[] {Callback.class}, handler);
  }

  List<String> names() {
    return names;
  }
}
