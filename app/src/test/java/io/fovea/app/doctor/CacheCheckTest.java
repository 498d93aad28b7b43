package io.fovea.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCheckTest {
  private static final Natives NATIVES =
      new Natives(
          "natives.jar", "2.7.1", "cpu", "linux-x86_64", List.of("a.so", "b.so"), 432L << 20);

  @TempDir private Path folder;

  @Test
  void an_empty_cache_with_room_is_ok() {
    Path cache = folder.resolve("new/cache");

    Finding finding = new CacheCheck(cache, any -> 1000L << 20).examine(NATIVES);

    assertThat(finding)
        .isEqualTo(Finding.ok("cache", cache + ": 432 MiB needed once, 1000 MiB free"));
    assertThat(cache).as("nothing is left behind").isEmptyDirectory();
  }

  @Test
  void too_little_room_is_a_problem() {
    Finding finding = new CacheCheck(folder, any -> 431L << 20).examine(NATIVES);

    assertThat(finding.facts()).isEqualTo(folder + ": 432 MiB needed once, 431 MiB free");
    assertThat(finding.mend().orElseThrow()).startsWith("make room there, or set DJL_CACHE_DIR");
  }

  @Test
  void a_cache_that_cannot_be_written_to_is_a_problem() throws IOException {
    Path cache = Files.writeString(folder.resolve("file"), "no folder").resolve("cache");

    Finding finding = new CacheCheck(cache, any -> 1L << 40).examine(NATIVES);

    assertThat(finding.facts()).startsWith(cache + " cannot be written to: ");
    assertThat(finding.mend()).contains("set DJL_CACHE_DIR to a folder that you may write to");
  }

  @Test
  void natives_that_are_unpacked_need_no_more_room() throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve("2.7.1-cpu-linux-x86_64"));
    Files.writeString(unpacked.resolve("a.so"), "a");
    Files.writeString(unpacked.resolve("b.so"), "b");

    assertThat(new CacheCheck(folder, any -> 0).examine(NATIVES))
        .isEqualTo(Finding.ok("cache", unpacked + " (unpacked)"));
  }

  @Test
  void half_unpacked_natives_are_to_be_deleted() throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve("2.7.1-cpu-linux-x86_64"));
    Files.writeString(unpacked.resolve("a.so"), "a");

    Finding finding = new CacheCheck(folder, any -> 1L << 40).examine(NATIVES);

    assertThat(finding.facts()).isEqualTo(unpacked + " is incomplete, it lacks b.so");
    assertThat(finding.mend().orElseThrow()).startsWith("delete that folder");
  }
}
