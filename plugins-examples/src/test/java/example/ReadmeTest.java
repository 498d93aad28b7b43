package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.metric.Accuracy;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.training.Classifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiment file in README.md names parts and settings that exist. */
class ReadmeTest {
  /** Fovea's own parts, which this module does not see. */
  private static final String OTHERS = " *- \\{name: vgg_block.*\\R|\\{name: console}, ";

  private static final Pattern YAML = Pattern.compile("(?s)```yaml\\R(.*?)```");

  @Test
  void the_experiment_in_the_readme_can_be_read(@TempDir Path temp) throws IOException {
    Matcher yamlBlock = YAML.matcher(Files.readString(Path.of("README.md")));
    assertThat(yamlBlock.find()).isTrue();
    String yaml = yamlBlock.group(1);
    String ours = yaml.replaceAll(OTHERS, "");
    assertThat(ours).isNotEqualTo(yaml).doesNotContain("vgg_block", "console");
    Path file = Files.writeString(temp.resolve("my.yaml"), ours);

    Experiment read =
        new ExperimentReader(Parts.find(getClass().getClassLoader())).read(file, List.of());

    assertThat(read.data().source()).isEqualTo(new SimulatedReaders());
    assertThat(read.data().inputs()).isEqualTo(Map.of("images", new DurationMap(16, 16)));
    assertThat(read.backbone()).isEqualTo(new GlobalAverageCnn(new SqueezeExcitation(2)));
    assertThat(((Classifier) read.task()).metrics())
        .containsExactly(new Accuracy(), new GeometricMean());
    assertThat(read.callbacks()).containsExactly(new StopWhenOverfitting(0.5, 5));
    assertThat(read.loggers()).containsExactly(new JsonlLogger());
  }
}
