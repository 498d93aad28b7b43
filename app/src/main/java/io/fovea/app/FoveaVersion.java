package io.fovea.app;

import io.fovea.logging.RunJson;
import java.util.Map;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class FoveaVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Map<String, String> here = RunJson.versionsHere();
    return new String[] {"fovea " + here.get("fovea"), "java " + here.get("java")};
  }
}
