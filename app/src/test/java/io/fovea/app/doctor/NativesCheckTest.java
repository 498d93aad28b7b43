package io.fovea.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.util.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesCheckTest {
  private static final String HERE = Platform.fromSystem("pytorch").getClassifier();
  @TempDir private Path classPath;

  @BeforeEach
  void glue_is_there() throws IOException {
    Files.createDirectories(classPath.resolve("jnilib"));
    Files.writeString(classPath.resolve("jnilib/pytorch.properties"), "jni_version=2.7.1-0.36.0");
  }

  @Test
  void a_build_for_this_machine_is_found() throws IOException {
    var check = new NativesCheck(Patients.seeing(natives(HERE)));

    assertThat(check.examine().isProblem()).isFalse();
    assertThat(check.found()).get().extracting(Natives::folder).isEqualTo("2.7.1-cpu-" + HERE);
  }

  @Test
  void a_build_for_another_machine_is_not_enough() throws IOException {
    Finding finding = new NativesCheck(Patients.seeing(natives("beos-m68k"))).examine();

    assertThat(finding.facts())
        .isEqualTo(
            "no PyTorch build for this machine (%s) is on the class path; there: beos-m68k", HERE);
    assertThat(finding.mend().orElseThrow())
        .startsWith("build with -Dpytorch.classifier=" + HERE + ", or add ");
  }

  @Test
  void no_build_at_all_is_a_problem() {
    Finding finding = new NativesCheck(Patients.seeing(classPath)).examine();

    assertThat(finding.isProblem()).isTrue();
    assertThat(finding.facts()).endsWith("(" + HERE + ") is on the class path");
  }

  @Test
  void missing_glue_between_java_and_the_natives_is_a_problem() {
    assertThat(new NativesCheck(Patients.seeing()).examine().facts())
        .isEqualTo("ai.djl.pytorch:pytorch-jni is not on the class path");
  }

  private Path natives(String classifier) throws IOException {
    Files.createDirectories(classPath.resolve("native/lib"));
    Files.writeString(
        classPath.resolve("native/lib/pytorch.properties"),
        "version=2.7.1\nflavor=cpu\nclassifier=" + classifier + "\nlibraries=a.so,b.so");
    return classPath;
  }
}
