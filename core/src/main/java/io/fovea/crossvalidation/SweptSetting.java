package io.fovea.crossvalidation;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.Required;
import io.fovea.spec.SettingException;
import java.util.List;
import java.util.SplittableRandom;

/** A setting of which a sweep tries several values. */
@Doc("A setting of which a sweep tries several values.")
public record SweptSetting(
    @Required @Doc("The setting's path, for example optimizer.learning_rate.") String setting,
    @Doc("The values to try; in quotes anything that --set takes.") List<Comparable<?>> values,
    @Doc("How a value is drawn: choice (of the values), uniform, log_uniform or int.") Draw draw,
    @Doc("The smallest number that is drawn.") double low,
    @Doc("The largest number that is drawn.") double high) {
  private static final List<String> NOT_SWEPT =
      List.of("name", "seed", "root_dir", "data.split_seed", "loggers");

  public SweptSetting() {
    this(null, List.of(), Draw.CHOICE, Double.NaN, Double.NaN);
  }

  /** Listed values. */
  public SweptSetting(String setting, List<Comparable<?>> values) {
    this(setting, values, Draw.CHOICE, Double.NaN, Double.NaN);
  }

  /** A range. */
  public SweptSetting(String setting, Draw draw, double low, double high) {
    this(setting, List.of(), draw, low, high);
  }

  public SweptSetting {
    values = List.copyOf(values);
    if (setting != null) { // the defaults have none yet
      checkPath(setting);
      if (draw == Draw.CHOICE) {
        checkValues(setting, values, low, high);
      } else {
        checkRange(setting, values, draw, low, high);
      }
    }
  }

  private static void checkPath(String setting) {
    Check.that(
        setting.matches("[^.=\\s]+(\\.[^.=\\s]+)*"),
        "setting",
        "must be a path such as optimizer.learning_rate",
        "\"" + setting + "\"");
    Check.that(
        !NOT_SWEPT.contains(setting)
            && !setting.equals("data.split")
            && !setting.startsWith("data.split."),
        "setting",
        "cannot be swept over: it decides the folds, the seeds or where files go, not the model",
        setting);
  }

  private static void checkValues(
      String setting, List<Comparable<?>> values, double low, double high) {
    Check.that(
        !values.isEmpty(), "values", "must list what to try for " + setting, values.toString());
    Check.that(
        values.stream().distinct().count() == values.size(),
        "values",
        "must differ",
        values.toString());
    if (!Double.isNaN(low) || !Double.isNaN(high)) {
      throw new SettingException("draw", "is missing: low and high say a range of what?");
    }
  }

  private static void checkRange(
      String setting, List<Comparable<?>> values, Draw draw, double low, double high) {
    Check.that(
        values.isEmpty(), "values", "and a range exclude each other for " + setting, "" + values);
    Check.that(
        low < high && Double.isFinite(low) && Double.isFinite(high),
        "low",
        "must be less than high",
        "low " + low + " and high " + high);
    Check.that(draw != Draw.LOG_UNIFORM || low > 0, "low", "must be > 0 for log_uniform", "" + low);
    Check.that(
        draw != Draw.INT || (low == Math.rint(low) && high == Math.rint(high)),
        "low",
        "and high must be whole for int",
        low + " and " + high);
  }

  /** How many values there are to list; 0 for a range. */
  int listed() {
    return values.size();
  }

  String listed(int index) {
    return setting + "=" + text(values.get(index));
  }

  String drawn(SplittableRandom random) {
    return switch (draw) {
      case CHOICE -> listed(random.nextInt(values.size()));
      case UNIFORM -> setting + "=" + random.nextDouble(low, high);
      case LOG_UNIFORM ->
          setting + "=" + Math.exp(random.nextDouble(Math.log(low), Math.log(high)));
      case INT -> setting + "=" + random.nextLong((long) low, (long) high + 1);
    };
  }

  /** A whole number without a point, so that it fits settings that count things, too. */
  private static String text(Comparable<?> value) {
    boolean whole =
        value instanceof Double number
            && number == Math.rint(number)
            && Math.abs(number) < 1L << 53;
    return whole ? Long.toString(((Double) value).longValue()) : value.toString();
  }
}
