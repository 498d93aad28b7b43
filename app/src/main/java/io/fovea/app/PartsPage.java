package io.fovea.app;

import io.fovea.config.PartDescription;
import io.fovea.config.PartDescription.Setting;
import io.fovea.config.Parts;
import io.fovea.spec.Catalog;
import io.fovea.spec.Part;
import java.util.Optional;

/** All parts as a page of Markdown. */
final class PartsPage {
  private final StringBuilder page = new StringBuilder();

  private PartsPage() {}

  static String of(Parts parts) {
    PartsPage all = new PartsPage();
    all.page
        .append("# Parts\n\nWhat an experiment can be made of, kind by kind, with each ")
        .append("setting's type, default and bounds. Made by\n")
        .append("`./fovea plugins list --markdown`; `--plugin-path` adds a plugin's parts.\n");
    for (Catalog<?> catalog : parts.catalogs()) {
      all.page.append("\n## ").append(catalog.kind()).append('\n');
      for (Part<?> part : catalog.parts()) {
        parts.describe(part.name()).stream()
            .filter(each -> each.kind().equals(catalog.kind()))
            .forEach(all::add);
      }
    }
    return all.page.toString();
  }

  private void add(PartDescription part) {
    page.append("\n### ").append(part.name()).append("\n\n").append(part.doc()).append('\n');
    if (!part.settings().isEmpty()) {
      page.append("\n| setting | type | default | |\n|---|---|---|---|\n");
      part.settings().forEach(this::add);
    }
  }

  private void add(Setting setting) {
    String fallback = setting.defaultText().map(text -> "`" + text + "`").orElse("");
    page.append(
        "| `%s` | %s | %s | %s |%n"
            .formatted(
                setting.name(),
                cell(setting.type()),
                setting.required() ? "required" : cell(fallback),
                cell(setting.doc() + bounds(setting.rule())))
            .replace(System.lineSeparator(), "\n"));
  }

  private static String bounds(Optional<String> rule) {
    return rule.map(words -> " (" + words + ")").orElse("");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
