package io.fovea.scanpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void a_text_is_hashed_as_kind_length_and_utf8() {
    // sha256sum of the bytes 01 00 00 00 01 61
    assertThat(new Fingerprint().add("a").hex())
        .isEqualTo("73d3812a1275f48e4d0e92ad97a01ded7f25ebc610d80100658f1a107370a364");
  }

  @Test
  void different_sequences_have_different_fingerprints() {
    List<String> hashes =
        Stream.of(
                new Fingerprint().add("ab").add("c"),
                new Fingerprint().add("a").add("bc"),
                new Fingerprint().add("abc"),
                new Fingerprint().add(1.0).add(2.0),
                new Fingerprint().add(2.0).add(1.0),
                new Fingerprint().add(new double[] {1, 2}),
                new Fingerprint().add(ScanpathKey.of(1.0, 2.0)),
                new Fingerprint().add(ScanpathKey.of("1", "2")))
            .map(Fingerprint::hex)
            .toList();
    assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }
}
