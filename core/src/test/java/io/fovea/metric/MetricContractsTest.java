package io.fovea.metric;

import io.fovea.testing.MetricContract;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("all")
class MetricContractsTest extends MetricContract {
  @Parameter private MetricSpec configuration;

  @Override
  protected MetricSpec metric() {
    return configuration;
  }

  static Stream<MetricSpec> all() {
    return ServiceLoader.load(MetricSpec.class).stream().map(ServiceLoader.Provider::get);
  }
}
