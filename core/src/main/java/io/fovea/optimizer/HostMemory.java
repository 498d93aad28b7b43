package io.fovea.optimizer;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** A dense float array's numbers, for what Java does faster than a chain of array operations. */
interface HostMemory {
  /** Reads all numbers into {@code to}, which has the array's size. */
  void read(float[] to);

  /** Writes all numbers in place: views of the array see them. */
  void write(float[] from);

  /** The array's own memory where that is the processor's, a copy of it otherwise. */
  static HostMemory of(NDArray array) {
    return array.getDevice().getDeviceType().equals(Device.Type.CPU)
        ? shared(array)
        : copied(array);
  }

  /** The array's own memory, valid while the array lives. The array must be on the processor. */
  static HostMemory shared(NDArray array) {
    return new Shared(array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer());
  }

  /**
   * By copying from and to wherever the array is. This is the correct way on a gpu, not the fast
   * one: each reading and writing moves all numbers over the bus and waits for it.
   */
  static HostMemory copied(NDArray array) {
    return new Copied(array);
  }

  /** Reads and writes where the engine does. */
  record Shared(FloatBuffer memory) implements HostMemory {
    @Override
    public void read(float[] to) {
      memory.get(0, to);
    }

    @Override
    public void write(float[] from) {
      memory.put(0, from);
    }
  }

  /** Asks the engine for a copy, and to copy. */
  record Copied(NDArray array) implements HostMemory {
    @Override
    public void read(float[] to) {
      float[] copy = array.toFloatArray();
      System.arraycopy(copy, 0, to, 0, to.length);
    }

    @Override
    public void write(float[] from) {
      NDManager manager = array.getManager();
      try (NDArray here = manager.create(from, array.getShape());
          NDArray there = here.toDevice(array.getDevice(), false)) {
        // Not set(Buffer): that gives the array other memory, which its views do not follow.
        array.set(new NDIndex("..."), there);
      }
    }
  }
}
