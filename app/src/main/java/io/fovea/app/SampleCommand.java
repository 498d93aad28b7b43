package io.fovea.app;

import io.fovea.logging.AtomicFiles;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.source.simulated.SimulatedReadersCsv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fovea sample}. */
@Command(
    name = "sample",
    description =
        "Write a table of simulated readers (who read, skim or search) to try things with."
            + " No human data.")
final class SampleCommand implements Callable<Integer> {
  private static final SimulatedReaders DEFAULTS = new SimulatedReaders();

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The table to write; compressed if it ends in .gz.")
  private Path out;

  @Option(names = "--force", description = "Replace FILE if it exists.")
  private boolean force;

  @Option(names = "--participants", paramLabel = "N", description = "How many people.")
  private int participants = DEFAULTS.participants();

  @Option(names = "--texts", paramLabel = "N", description = "Texts per person, 3 or more.")
  private int texts = DEFAULTS.textsPerParticipant();

  @Option(names = "--seed", paramLabel = "N", description = "Another seed, other people.")
  private long seed = DEFAULTS.seed();

  @Option(
      names = "--effect-size",
      paramLabel = "X",
      description = "How far the classes differ: 0 not at all, 1 guided by the literature.")
  private double effectSize = DEFAULTS.effectSize();

  @Override
  public Integer call() {
    SimulatedReaders readers =
        new SimulatedReaders(participants, texts).seed(seed).effectSize(effectSize);
    if (!force && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageException(out + " exists; --force replaces it");
    }
    AtomicFiles.write(out, bytes -> write(readers, bytes));
    PrintWriter told = spec.commandLine().getOut();
    told.println(
        "wrote %s: %d simulated readers, %d texts each (SIMULATED DATA: no real eye movements)"
            .formatted(out, participants, texts));
    told.println("columns: " + yaml());
    return 0;
  }

  private void write(SimulatedReaders readers, OutputStream bytes) throws IOException {
    if (out.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      GZIPOutputStream zipped = new GZIPOutputStream(bytes);
      writeText(readers, zipped);
      zipped.finish();
    } else {
      writeText(readers, bytes);
    }
  }

  private static void writeText(SimulatedReaders readers, OutputStream bytes) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    SimulatedReadersCsv.write(readers, text);
    text.flush();
  }

  /** What an experiment file says of the table. */
  private static String yaml() {
    var columns = SimulatedReadersCsv.columns();
    return "{key: %s, participant: %s, x: %s, y: %s, duration: %s, label: %s}"
        .formatted(
            columns.key(),
            columns.participant(),
            columns.x(),
            columns.y(),
            columns.duration(),
            columns.label());
  }
}
