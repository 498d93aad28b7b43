package io.fovea.app.doctor;

import io.fovea.logging.Machine;
import io.fovea.logging.RunJson;
import io.fovea.training.TrainerSettings;
import java.util.List;
import java.util.Map;

/** What nobody can mend, but everybody asks for in a bug report. */
final class MachineFacts {
  private MachineFacts() {}

  static List<Finding> findings() {
    Map<String, String> versions = RunJson.versionsHere();
    Machine machine = Machine.here();
    return List.of(
        Finding.ok("fovea", String.valueOf(versions.get("fovea"))),
        Finding.ok("java", versions.get("java") + " in " + System.getProperty("java.home")),
        Finding.ok("system", machine.os() + " " + machine.arch()),
        Finding.ok(
            "machine",
            "%d cores, %d MiB memory, Java heap up to %d MiB, %d thread for training by default"
                .formatted(
                    machine.cores(),
                    machine.memoryMib(),
                    machine.maxHeapMib(),
                    new TrainerSettings().threads())));
  }
}
