package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {
  private static final Map<String, RepresentationSpec> INPUTS =
      Map.of("a", new Mix(3, 1), "b", new Mix(40, 2));

  private final List<Sample> samples = RandomSamples.of(150, 1);
  @TempDir Path folder;

  @BeforeEach
  void count() {
    Mix.ENCODED.set(0);
  }

  private PartEncoding encoding(Path dir, Map<String, RepresentationSpec> specs) {
    Map<String, Representation> made = new LinkedHashMap<>();
    specs.forEach((name, spec) -> made.put(name, spec.create(List.of())));
    var settings = new EncodingSettings(Cache.DISK, dir, Progress.NONE);
    return new PartEncoding(settings, specs, made, samples);
  }

  private List<String> notes(Path dir, Map<String, RepresentationSpec> specs) {
    PartEncoding encoding = encoding(dir, specs);
    encoding.encode("train", samples);
    return encoding.notes();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void the_second_run_encodes_nothing_and_says_what_it_found() throws IOException {
    assertThat(notes(folder, INPUTS))
        .hasSize(2)
        .allMatch(note -> note.matches("cache: train [ab] written to .+encoded \\([\\d.]+ KiB\\)"));
    assertThat(Mix.ENCODED).hasValue(300);
    assertThat(notes(folder, INPUTS))
        .hasSize(2)
        .allMatch(note -> note.matches("cache: train [ab] reused from .+encoded \\(.+\\)"));
    assertThat(Mix.ENCODED).hasValue(300);
    assertThat(files()).hasSize(2);
  }

  @Test
  void an_input_more_costs_that_input_alone_and_names_do_not_matter() {
    notes(folder, Map.of("a", new Mix(3, 1)));
    assertThat(notes(folder, Map.of("renamed", new Mix(3, 1), "new", new Mix(4, 1))))
        .anyMatch(note -> note.startsWith("cache: train renamed reused"))
        .anyMatch(note -> note.startsWith("cache: train new written"));
    assertThat(Mix.ENCODED).hasValue(300);
  }

  @Test
  void a_damaged_file_is_made_anew_with_a_warning() throws IOException {
    notes(folder, INPUTS);
    byte[] whole = Files.readAllBytes(files().get(0));
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 4;
    Files.write(files().get(0), damaged);
    List<String> notes = notes(folder, INPUTS);

    assertThat(notes)
        .hasSize(3)
        .contains(
            "WARNING: cache file %s is made anew: its content is damaged"
                .formatted(files().get(0)));
    assertThat(Files.readAllBytes(files().get(0))).isEqualTo(whole);
    assertThat(notes(folder, INPUTS)).allMatch(note -> note.contains("reused"));
  }

  @Test
  void an_empty_part_leaves_no_file() {
    PartEncoding encoding = encoding(folder, INPUTS);
    assertThat(encoding.encode("test", List.of()).size()).isZero();
    assertThat(encoding.notes()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void many_at_once_do_not_disturb_each_other() throws IOException {
    List<CompletableFuture<EncodedPart>> all =
        IntStream.range(0, 12)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> encoding(folder, INPUTS).encode("train", samples)))
            .toList();
    MemoryPart memory = MemoryPart.of(encoder(), new Workers(1), Progress.NONE, "");
    for (CompletableFuture<EncodedPart> part : all) {
      FloatBuffer[][] read = part.join().pass(Shuffle.inOrder(150), 1).samples(0, 150);
      for (int i = 0; i < 150; i++) {
        assertThat(read[i]).isEqualTo(memory.sample(i));
      }
    }
    assertThat(files()).hasSize(2);
  }

  private Encoder encoder() {
    Map<String, Representation> made = new LinkedHashMap<>();
    INPUTS.forEach((name, spec) -> made.put(name, spec.create(List.of())));
    return new Encoder(samples, made);
  }

  @Test
  void a_file_in_use_stays_what_it_is_when_its_name_is_replaced_or_deleted() throws IOException {
    EncodedPart.Pass pass =
        encoding(folder, INPUTS).encode("train", samples).pass(Shuffle.inOrder(150), 1);
    float before = pass.samples(149, 150)[0][0].get(0);
    for (Path file : files()) {
      Files.delete(file);
      Files.writeString(file, "another file");
    }
    assertThat(pass.samples(149, 150)[0][0].get(0)).isEqualTo(before);
  }

  @Test
  void drafts_of_killed_writers_are_swept_away_and_living_ones_stay() throws IOException {
    Path left = folder.resolve(".abc.encoded.1.draft");
    Path young = folder.resolve(".abc.encoded.2.draft");
    Path living = folder.resolve(".abc.encoded.3.draft");
    FileTime old = FileTime.from(Instant.now().minusSeconds(3600));
    for (Path draft : List.of(left, young, living)) {
      Files.writeString(draft, "half");
    }
    try (FileChannel channel = FileChannel.open(living, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      Files.setLastModifiedTime(left, old);
      Files.setLastModifiedTime(living, old);
      notes(folder, INPUTS);
    }
    assertThat(left).doesNotExist();
    assertThat(young).exists();
    assertThat(living).exists();
  }

  @Test
  void a_disk_without_room_is_refused_at_once() throws IOException {
    try (FileSystem small = disk(8 << 10)) {
      Path dir = small.getPath("/caches");
      assertThatThrownBy(() -> notes(dir, INPUTS))
          .isInstanceOf(FoveaException.class)
          .hasMessageMatching(
              "data\\.cache_dir: cannot write train [ab], train [ab] \\(51\\.6 KiB\\) into /caches:"
                  + " only [\\d.]+ \\w+ are free; mend that, name another folder, or set"
                  + " data\\.cache to memory or none");
      assertThat(Mix.ENCODED).hasValue(0);
    }
  }

  @Test
  void a_disk_that_fills_up_meanwhile_is_told_and_nothing_is_left_behind() throws IOException {
    try (FileSystem small = disk(200 << 10)) {
      Path dir = small.getPath("/caches");
      Representation filling = filling(new Mix(40, 1), small.getPath("/other"));
      var settings = new EncodingSettings(Cache.DISK, dir, Progress.NONE);
      var encoding =
          new PartEncoding(settings, Map.of("a", new Mix(40, 1)), Map.of("a", filling), samples);
      assertThatThrownBy(() -> encoding.encode("train", samples))
          .isInstanceOf(FoveaException.class)
          .hasMessageStartingWith("data.cache_dir: cannot write train a (47.5 KiB) into /caches: ")
          .hasMessageContaining("out of disk space");
      try (Stream<Path> left = Files.list(dir)) {
        assertThat(left).isEmpty();
      }
    }
  }

  private static FileSystem disk(int bytes) {
    return Jimfs.newFileSystem(
        Configuration.unix().toBuilder().setBlockSize(1024).setMaxSize(bytes).build());
  }

  /** Somebody else fills the disk while scanpaths are encoded. */
  private static Representation filling(RepresentationSpec spec, Path other) {
    Representation made = spec.create(List.of());
    return new Representation() {
      @Override
      public TensorShape shape() {
        return made.shape();
      }

      @Override
      public synchronized Tensor encode(Scanpath scanpath) {
        List<String> lines = new ArrayList<>(List.of("x".repeat(2000)));
        try {
          Files.write(other, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
          lines.clear();
        }
        return made.encode(scanpath);
      }
    };
  }

  @Test
  void what_encoding_refuses_leaves_no_draft() {
    RepresentationSpec one = new Mix(1, Double.NaN);
    assertThatThrownBy(() -> notes(folder, Map.of("odd", one)))
        .hasMessageContaining("data.inputs.odd: the representation gave NaN");
    assertThat(folder).isEmptyDirectory();
  }
}
