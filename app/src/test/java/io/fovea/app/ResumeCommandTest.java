package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that goes on, is measured and asked, from its checkpoint alone. */
class ResumeCommandTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = SmallExperiment.in(folder);
  }

  private Path run(String name, String... more) {
    Path run = folder.resolve(name);
    Cli fit = Cli.run("fit", file, "--run-dir", run, "--set", "trainer.max_epochs=" + more[0]);
    assertThat(fit.err()).isEmpty();
    return run;
  }

  private static Path last(Path run) {
    return run.resolve("checkpoints/last.ckpt");
  }

  @Test
  void a_run_that_went_on_has_the_bytes_of_one_that_never_stopped() {
    Path whole = run("whole", "4");
    Path parts = run("parts", "2");

    Cli on = Cli.run("fit", "--resume", last(parts), "--set", "trainer.max_epochs=4");

    assertThat(on.err()).isEmpty();
    assertThat(on.exit()).isZero();
    for (String name : new String[] {"metrics.csv", "epochs.csv", "model/weights.safetensors"}) {
      assertThat(parts.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
    assertThat(parts.resolve("run.json")).content().contains("\"from_step\"", "finished");
  }

  @Test
  void a_run_that_is_over_says_so_and_can_still_be_tested() throws IOException {
    Path run = run("run", "2");
    byte[] checkpoint = Files.readAllBytes(last(run));
    String record = Files.readString(run.resolve("run.json"));
    String rows = Files.readString(run.resolve("metrics.csv"));

    Cli again = Cli.run("fit", "--resume", last(run));

    assertThat(again.err()).isEmpty();
    assertThat(again.exit()).isZero();
    assertThat(again.out())
        .contains(
            "nothing to do: the run has done its max_epochs 2; set trainer.max_epochs higher");
    assertThat(last(run)).hasBinaryContent(checkpoint);
    assertThat(run.resolve("run.json")).hasContent(record);
    assertThat(run.resolve("metrics.csv")).hasContent(rows);

    Cli test = Cli.run("fit", "--resume", last(run), "--test");

    assertThat(test.exit()).isZero();
    assertThat(test.out()).contains("test part");
    assertThat(run.resolve("run.json")).content().contains("\"test_acc\"", "finished");
    assertThat(run.resolve("metrics.csv")).hasContent(rows);
  }

  @Test
  void the_record_keeps_the_first_start_and_what_was_tested_before() throws IOException {
    Path run = folder.resolve("run");
    Cli.run("fit", file, "--run-dir", run, "--test", "--set", "trainer.max_epochs=1");
    JsonObject first = json(run);

    for (String epochs : new String[] {"2", "3"}) {
      Cli on = Cli.run("fit", "--resume", last(run), "--set", "trainer.max_epochs=" + epochs);
      assertThat(on.err()).isEmpty();
    }

    JsonObject now = json(run);
    assertThat(now.get("started")).isEqualTo(first.get("started"));
    assertThat(now.getAsJsonObject("metrics").has("test_acc")).isFalse();
    assertThat(now.getAsJsonArray("resumes")).hasSize(2);
    JsonObject resume = now.getAsJsonArray("resumes").get(0).getAsJsonObject();
    JsonObject before = resume.getAsJsonObject("before");
    assertThat(before.get("metrics")).isEqualTo(first.get("metrics"));
    assertThat(before.get("ended")).isEqualTo(first.get("ended"));
    assertThat(before.get("status").getAsString()).isEqualTo("finished");
    assertThat(resume.get("from_step").getAsLong()).isPositive();
  }

  private static JsonObject json(Path run) throws IOException {
    return JsonParser.parseString(Files.readString(run.resolve("run.json"))).getAsJsonObject();
  }

  @Test
  void a_run_goes_on_with_its_own_settings_and_data_only() {
    Path run = run("run", "2");

    Cli other = Cli.run("fit", "--resume", last(run), "--set", "optimizer.learning_rate=0.5");
    Cli elsewhere = Cli.run("fit", "--resume", last(run), "--run-dir", folder.resolve("x"));
    Cli nothing = Cli.run("fit");

    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.err())
        .contains("the checkpoint was made with other settings in 'optimizer'")
        .contains("only trainer, callbacks and loggers may change");
    assertThat(elsewhere.err()).contains("goes on in its own folder; leave the run folder out");
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("name an EXPERIMENT.yaml, or a checkpoint with --resume");
  }

  @Test
  void a_checkpoint_that_is_none_is_refused_with_the_reason() throws IOException {
    Path run = run("run", "1");
    Path moved = Files.copy(last(run), folder.resolve("moved.ckpt"));
    byte[] bytes = Files.readAllBytes(moved);
    bytes[bytes.length - 5] ^= 4;
    Path damaged = Files.write(folder.resolve("damaged.ckpt"), bytes);

    assertThat(Cli.run("fit", "--resume", moved).err())
        .contains("does not lie in the folder 'checkpoints' of a run");
    assertThat(Cli.run("test", "--ckpt", damaged).err())
        .contains("damaged.ckpt: is damaged: its content does not match its own SHA-256");
    assertThat(Cli.run("validate", "--ckpt", folder.resolve("no.ckpt")).err())
        .contains("no.ckpt: no such checkpoint");
  }

  @Test
  void a_checkpoint_measures_what_its_run_measured() throws IOException {
    Path run = folder.resolve("run");
    Cli fit = Cli.run("fit", file, "--run-dir", run, "--test");

    Cli test = Cli.run("test", "--ckpt", last(run));
    Cli validate = Cli.run("validate", "--ckpt", last(run));

    assertThat(test.exit()).isZero();
    String measured = line(test.out(), "test part");
    assertThat(fit.out()).contains(measured.replaceFirst("test part +", ""));
    assertThat(validate.out()).contains("results on SIMULATED DATA", "validation part");
    assertThat(fit.out()).contains(valueOf("valid_loss", validate.out()));
  }

  private static String line(String text, String beginning) {
    return text.lines().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow();
  }

  private static String valueOf(String name, String text) {
    int at = text.indexOf(name + " ");
    return text.substring(at, at + name.length() + 7);
  }

  @Test
  void predictions_are_a_row_for_each_scanpath_of_the_part() throws IOException {
    Path run = run("run", "2");
    Path all = folder.resolve("all.csv");
    Path test = folder.resolve("test.csv");

    Cli predict = Cli.run("predict", "--ckpt", last(run), "--out", all);
    Cli.run("predict", "--ckpt", last(run), "--out", test, "--part", "test");

    assertThat(predict.err()).isEmpty();
    assertThat(predict.out()).contains("predictions in " + all);
    assertThat(Files.readAllLines(all).get(0)).contains("participant,label,predicted,p_");
    assertThat(Files.readAllLines(all)).containsAll(Files.readAllLines(test));
    assertThat(Files.readAllLines(test)).hasSizeBetween(2, Files.readAllLines(all).size() - 1);
    assertThat(Cli.run("predict", "--ckpt", last(run), "--out", all).err())
        .contains("exists; --force replaces it");
  }

  @Test
  void the_best_weights_need_a_callback_that_names_them() {
    Path run = folder.resolve("run");
    Cli without =
        Cli.run(
            "fit", file, "--run-dir", run, "--test=best", "--set", "trainer.checkpointing=false");
    Cli with =
        Cli.run(
            "fit",
            file,
            "--run-dir",
            folder.resolve("with"),
            "--test=best",
            "--set",
            "callbacks=[{name: model_checkpoint, monitor: valid_loss}]");

    assertThat(without.exit()).isEqualTo(1);
    assertThat(without.err()).contains("no callback names a best checkpoint");
    assertThat(with.err()).isEmpty();
    assertThat(with.out()).contains("test part");
  }

  @Test
  void a_refused_resume_leaves_the_old_runs_record_as_it_was() throws IOException {
    Path run = run("run", "2");
    String config = Files.readString(run.resolve("config.yaml"));
    String record = Files.readString(run.resolve("run.json"));

    Cli refused = Cli.run("fit", "--resume", last(run), "--set", "data.batch_size=8");

    assertThat(refused.err()).contains("other settings in 'data.batch_size'");
    assertThat(run.resolve("config.yaml")).hasContent(config);
    assertThat(run.resolve("run.json")).hasContent(record);
  }

  @Test
  void a_table_that_moved_is_the_same_table() throws IOException {
    Path yaml = SmallTable.experiment(folder);
    Files.writeString(
        yaml,
        Files.readString(yaml)
            + "backbone: {name: cnn, layers: [{name: vgg_block, out_channels: 2}]}\n"
            + "task: classifier\ntrainer: {max_epochs: 1}\nloggers: [csv]\n");
    Path run = folder.resolve("run");
    Cli fit = Cli.run("fit", yaml, "--run-dir", run, "--set", "data.inputs={map: heatmap}");
    assertThat(fit.err()).isEmpty();
    Path moved = Files.move(folder.resolve("small table.csv"), folder.resolve("moved table.csv"));

    Cli test = Cli.run("test", "--ckpt", last(run), "--set", "data.source.path=" + moved);

    assertThat(test.err()).isEmpty();
    assertThat(test.out()).contains("test part", "test_acc");
  }
}
