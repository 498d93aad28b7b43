package io.fovea.benchmarks;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.representations.BaselineVisualization;
import io.fovea.representations.Heatmap;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Time to encode one scanpath of 115 fixations spread evenly over the stimulus, one thread. The
 * Python counterpart is {@code compare/representations.py}; see {@link RepresentationTimes}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RepresentationBenchmark {
  private static final int FIXATIONS = 115;

  @Param({"16", "100"})
  int size;

  Scanpath scanpath;
  Representation heatmap;
  Representation drawing;

  @Setup
  public void setUp() {
    var random = new Random(1);
    double[] x = random.doubles(FIXATIONS).toArray();
    double[] y = random.doubles(FIXATIONS).toArray();
    scanpath = new Scanpath(ScanpathKey.of("P1"), "P1", x, y, new double[FIXATIONS]);
    heatmap = new Heatmap(size, size).create(List.of());
    drawing = new BaselineVisualization(size, size).create(List.of());
  }

  @Benchmark
  public Tensor heatmap() {
    return heatmap.encode(scanpath);
  }

  @Benchmark
  public Tensor drawing() {
    return drawing.encode(scanpath);
  }

  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(RepresentationBenchmark.class.getSimpleName()).build())
        .run();
  }
}
