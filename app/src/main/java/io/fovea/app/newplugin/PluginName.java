package io.fovea.app.newplugin;

import io.fovea.spec.FoveaException;
import io.fovea.spec.Names;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A part's name as a third party writes it, and what its project calls things after it.
 *
 * @param name for example {@code acme.fixation_density}
 */
public record PluginName(String name) {
  private static final Pattern WORD_START = Pattern.compile("(?:^|_)(\\w)");

  /**
   * A name to begin a project with.
   *
   * @throws FoveaException if it is not snake_case with a dot, or cannot be a Java package
   */
  public PluginName {
    if (!Names.isWellFormed(name) || !name.contains(".")) {
      throw new FoveaException(
          "expected a name in snake_case with a dot, whose first word is yours, for example"
              + " acme.density, got '%s'".formatted(name));
    }
    String inPackage = name.substring(0, name.lastIndexOf('.'));
    if (!SourceVersion.isName(inPackage)) {
      throw new FoveaException(
          "'%s' cannot be a Java package, which the plugin's classes need".formatted(inPackage));
    }
    if (name.startsWith("io.fovea.") || name.startsWith("java.") || name.startsWith("javax.")) {
      throw new FoveaException("'%s' is not yours; begin with another word".formatted(inPackage));
    }
  }

  /** For example {@code acme}. */
  public String packageName() {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** The last word, for example {@code fixation_density}. */
  public String last() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** For example {@code acme-fixation-density}. */
  public String artifact() {
    return name.replace('.', '-').replace('_', '-');
  }

  /**
   * For example {@code FixationDensity}; with {@code Part} behind it where the template needs a
   * class of that name for itself, or Java has one.
   */
  public String className(String template) {
    String camel =
        WORD_START.matcher(last()).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    boolean taken = Pattern.compile("\\b" + camel + "\\b").matcher(template).find();
    return taken || isJavas(camel) ? camel + "Part" : camel;
  }

  private static boolean isJavas(String type) {
    return PluginName.class.getClassLoader().getResource("java/lang/" + type + ".class") != null;
  }
}
