package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.app.doctor.Patients;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTest {
  @TempDir private Path folder;

  @Test
  void on_a_sound_machine_everything_is_ok_down_to_a_training_step() {
    Cli doctor = Cli.run("doctor");

    assertThat(doctor.exit()).isZero();
    assertThat(doctor.out().lines())
        .filteredOn(line -> !line.startsWith("ok "))
        .containsExactly("nothing is wrong");
    assertThat(doctor.out())
        .containsPattern("ok +java +" + Runtime.version().feature())
        .containsPattern("ok +natives +pytorch-native-\\S+\\.jar")
        .containsPattern("ok +engine +PyTorch 2\\.\\S+, DJL 0\\.36\\.0")
        .containsPattern("ok +training +.*simulated data, loss \\d");
  }

  @Test
  void what_is_wrong_is_told_with_its_remedy_and_exit_code_1() {
    var command = new DoctorCommand(Patients.withoutNatives(folder));

    Cli doctor = Cli.run(new CommandLine(command));

    assertThat(doctor.exit()).isEqualTo(1);
    assertThat(doctor.out())
        .containsPattern("PROBLEM +natives +ai.djl.pytorch:pytorch-jni is not on the class path")
        .containsPattern("\n +mend: add that jar")
        .endsWith("1 problem\n");
    assertThat(doctor.out()).doesNotContain("engine");
  }
}
