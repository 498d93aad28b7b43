package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.spec.FoveaException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** An array's own memory, for what Java does faster than a chain of array operations. */
final class HostMemory {
  private HostMemory() {}

  /**
   * The memory of a dense float array, not a copy; valid while the array lives.
   *
   * @throws FoveaException if the array is not in the processor's memory
   */
  static FloatBuffer of(NDArray array) {
    if (array.getDevice().isGpu()) {
      throw new FoveaException("training runs on the cpu so far, but an array is on a gpu");
    }
    return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }
}
