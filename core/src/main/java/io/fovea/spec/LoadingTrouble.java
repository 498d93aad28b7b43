package io.fovea.spec;

import java.io.IOException;
import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a listed class could not become a part, in words. */
final class LoadingTrouble {
  /** Class files count from Java 1.0, which was 44. */
  private static final int BEFORE_JAVA_1 = 44;

  private static final Pattern CLASS_FILE =
      Pattern.compile("compiled by .*\\(class file version (\\d+)");

  private LoadingTrouble() {}

  /**
   * Reads after "class (jar): ".
   *
   * @param file the services file
   */
  static String of(Throwable error, String file) {
    if (error instanceof ServiceConfigurationError listing) {
      return listing.getCause() == null
          ? ofListing(String.valueOf(listing.getMessage()), file)
          : ofCause(listing.getCause());
    }
    return ofCause(error);
  }

  private static String ofListing(String message, String file) {
    if (message.contains("\uFEFF")) {
      return file + " begins with a byte order mark; save it as plain UTF-8";
    }
    if (message.endsWith(" not found")) {
      return "listed in " + file + ", but there is no such class";
    }
    if (message.endsWith(" not a subtype")) {
      return "listed in " + file + ", but does not implement it";
    }
    return message;
  }

  private static String ofCause(Throwable cause) {
    if (cause instanceof NoSuchMethodException || cause instanceof IllegalAccessException) {
      return "needs a public no-argument constructor, which gives the defaults";
    }
    if (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
      return "its static initialiser threw " + cause.getCause();
    }
    if (cause instanceof UnsupportedClassVersionError) {
      return newerJava(String.valueOf(cause.getMessage()));
    }
    if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
      String missing = String.valueOf(cause.getMessage()).replace('/', '.');
      return "needs the class "
          + missing
          + ", which is missing; put its jar into one folder with the plugin's, and name that folder";
    }
    if (cause instanceof IOException io) {
      return "cannot be read (" + FileTrouble.reason(io) + ")";
    }
    if (cause instanceof LinkageError) {
      return "does not fit this Fovea or a library: " + cause;
    }
    return "its constructor threw " + cause;
  }

  private static String newerJava(String message) {
    Matcher version = CLASS_FILE.matcher(message);
    String built =
        version.find() ? "Java " + (Integer.parseInt(version.group(1)) - BEFORE_JAVA_1) : message;
    return "built for %s, this is Java %d".formatted(built, Runtime.version().feature());
  }
}
