package io.fovea.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import io.fovea.spec.SettingException;

/** Finds the device that a setting names. */
final class Devices {
  private Devices() {}

  /**
   * @throws SettingException if a gpu is asked for and the engine sees none
   */
  static Device find(Engine engine, DeviceName name) {
    if (name == DeviceName.CPU) {
      return Device.cpu();
    }
    if (engine.getGpuCount() == 0) {
      throw new SettingException(
          "trainer.device",
          "is gpu, but %s %s sees no gpu on this machine; use cpu, or bring an engine built for CUDA"
              .formatted(engine.getEngineName(), engine.getVersion()));
    }
    return Device.gpu(0);
  }
}
