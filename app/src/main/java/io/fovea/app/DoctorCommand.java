package io.fovea.app;

import io.fovea.app.doctor.Doctor;
import io.fovea.app.doctor.Finding;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fovea doctor}. */
@Command(
    name = "doctor",
    description =
        "Check Java, natives, cache, engine and a few training steps; say what is wrong and how to"
            + " mend it.")
final class DoctorCommand implements Callable<Integer> {
  private final Doctor doctor;
  @Spec private CommandSpec spec;

  /** Examines this machine. */
  DoctorCommand() {
    this(Doctor.forThisMachine());
  }

  DoctorCommand(Doctor doctor) {
    this.doctor = doctor;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = new ArrayList<>();
    doctor.examine(
        finding -> {
          findings.add(finding);
          out.print(finding.text());
          out.flush();
        });
    long problems = findings.stream().filter(Finding::isProblem).count();
    out.println(
        problems == 0 ? "nothing is wrong" : problems + (problems == 1 ? " problem" : " problems"));
    return problems == 0 ? 0 : 1;
  }
}
