package io.fovea.app;

import io.fovea.app.newplugin.PluginName;
import io.fovea.app.newplugin.PluginProject;
import io.fovea.config.Kind;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import io.fovea.spec.Suggestions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fovea new-plugin}. */
@Command(
    name = "new-plugin",
    description =
        "Begin a plugin: a Maven project with a working part, its test and an experiment.",
    footerHeading = "%nFor example:%n",
    footer = "  fovea new-plugin --kind representation --name acme.density my-plugin")
final class NewPluginCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      completionCandidates = Words.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String kind;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "The part's name, with a dot, for example acme.density.")
  private String name;

  @Parameters(paramLabel = "DIR", description = "A new or empty folder.")
  private Path folder;

  @Override
  public Integer call() {
    PluginProject project = new PluginProject(kind(), name());
    project.write(folder);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("wrote %s: %s '%s', class %s%n", folder, kind().word(), name, project.className());
    out.println("next:");
    out.printf("  cd %s%n", folder);
    out.println("  mvn verify");
    out.printf("  fovea plugins describe %s --plugin-path %s%n", name, project.built());
    out.printf("  fovea fit experiment.yaml --plugin-path %s%n", project.built());
    out.flush();
    return 0;
  }

  /** The kinds' words, as picocli wants them for help and completion. */
  static final class Words implements Iterable<String> {
    static List<String> all() {
      return Kind.ALL.stream().map(Kind::word).toList();
    }

    @Override
    public Iterator<String> iterator() {
      return all().iterator();
    }
  }

  private Kind<?> kind() {
    return Kind.ALL.stream()
        .filter(each -> each.word().equals(Names.canonical(kind)))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("--kind: " + Suggestions.unknown("kind", kind, Words.all())));
  }

  private PluginName name() {
    try {
      return new PluginName(name);
    } catch (FoveaException e) {
      throw new UsageException("--name: " + e.getMessage());
    }
  }
}
