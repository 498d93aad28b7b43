package embedding;

import java.util.ArrayList;
import java.util.List;

/** A service of the application, which knows nothing of Fovea. */
public final class Dashboard {
  private final List<String> lines = new ArrayList<>();

  public synchronized void show(String line) {
    lines.add(line);
  }

  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
