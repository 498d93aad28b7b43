package io.fovea.data;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that depend on every fixation, on its place and on what was trained on. */
record Mix(int numbers, double scale) implements RepresentationSpec {
  /** How many scanpaths were encoded since this was set to 0, by all instances. */
  static final AtomicInteger ENCODED = new AtomicInteger();

  /** The threads that did so. */
  static final Set<Thread> THREADS = ConcurrentHashMap.newKeySet();

  @Override
  public String name() {
    return "mix";
  }

  @Override
  public Representation create(List<Scanpath> training) {
    double mean = training.stream().mapToDouble(scanpath -> scanpath.x(0)).average().orElse(0);
    return new Representation() {
      @Override
      public TensorShape shape() {
        return TensorShape.of(2, numbers);
      }

      @Override
      public Tensor encode(Scanpath scanpath) {
        ENCODED.incrementAndGet();
        THREADS.add(Thread.currentThread());
        float[] values = new float[2 * numbers];
        for (int i = 0; i < values.length; i++) {
          double sum = mean;
          for (int k = 0; k < scanpath.size(); k++) {
            sum += Math.sin((i + 1) * (k + scanpath.x(k)) + scanpath.durationMs(k) * scanpath.y(k));
          }
          values[i] = (float) (scale * sum);
        }
        return new Tensor(values, 2, numbers);
      }
    };
  }
}
