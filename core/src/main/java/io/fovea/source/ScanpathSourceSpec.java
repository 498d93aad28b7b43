package io.fovea.source;

import io.fovea.spec.Spec;

/** SPI: where scanpaths come from. */
public interface ScanpathSourceSpec extends Spec {
  /** Checks what can be checked without reading, and returns the source. */
  ScanpathSource create(SourceContext context);
}
