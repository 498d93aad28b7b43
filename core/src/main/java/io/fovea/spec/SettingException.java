package io.fovea.spec;

/** A setting that breaks its part's rule. Thrown by {@link Check} from compact constructors. */
public final class SettingException extends FoveaException {
  private static final long serialVersionUID = 1L;
  private final String setting;
  private final String complaint;

  /**
   * @param setting the record component's name in Java, for example {@code outChannels}
   * @param complaint which rule and what came, for example {@code must be > 0, got -1}
   */
  public SettingException(String setting, String complaint) {
    super(Names.snake(setting) + " " + complaint);
    this.setting = setting;
    this.complaint = complaint;
  }

  private SettingException(String place, SettingException refusal) {
    super(place + ": " + refusal.getMessage(), refusal);
    setting = refusal.setting;
    complaint = refusal.complaint;
  }

  /** The same refusal, said with the place of the part that refuses. */
  public SettingException at(String place) {
    return new SettingException(place, this);
  }

  /** Which rule and what came, without the setting's name. */
  public String complaint() {
    return complaint;
  }

  /** The record component's name in Java. */
  public String setting() {
    return setting;
  }
}
