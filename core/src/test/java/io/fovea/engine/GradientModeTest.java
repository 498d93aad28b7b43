package io.fovea.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class GradientModeTest {
  @Test
  void a_thread_that_waited_for_the_engine_builds_no_graph_outside_collectors() {
    var own = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture.runAsync(
              () -> {
                EngineLoading.begin(1).engine();
                assertThat(JniUtils.isGradMode()).isFalse();
                try (var collector = Engine.getInstance().newGradientCollector()) {
                  assertThat(collector).isNotNull();
                  assertThat(JniUtils.isGradMode()).isTrue();
                }
                assertThat(JniUtils.isGradMode()).isFalse();
              },
              own)
          .join();
    } finally {
      own.shutdown();
    }
  }
}
