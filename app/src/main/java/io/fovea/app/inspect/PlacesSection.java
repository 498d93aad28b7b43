package io.fovea.app.inspect;

import io.fovea.source.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the fixations lie, and whether their unit looks right. */
final class PlacesSection implements Section {
  /** More than this off the screen is more than trackers' errors and looks at the frame. */
  private static final double MANY_OFF_SCREEN = 0.1;

  /** Less than this part of the screen holds nearly all fixations where the unit is wrong. */
  private static final double SMALL_PART = 0.2;

  private final FixationScan scan;
  private final Optional<Screen> screen;

  PlacesSection(FixationScan scan, Optional<Screen> screen) {
    this.scan = scan;
    this.screen = screen;
  }

  @Override
  public String key() {
    return "coordinates";
  }

  @Override
  public String title() {
    return "coordinates, "
        + screen
            .map(
                size ->
                    "as fractions of the screen of %s x %s"
                        .formatted(Words.number(size.width()), Words.number(size.height())))
            .orElse("as fractions of the screen");
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    Columnar table = new Columnar().row("", "min", "5 %", "median", "95 %", "max");
    row(table, "x", scan.x());
    row(table, "y", scan.y());
    lines.addAll(table.lines("  "));
    lines.add(
        "  off screen: %s of %s fixations (%s), in %s of %s scanpaths"
            .formatted(
                Words.count(scan.offScreen()),
                Words.count(scan.fixations()),
                Words.share(scan.offScreen(), scan.fixations()),
                Words.count(scan.scanpathsOffScreen()),
                Words.count(scan.scanpaths())));
    return lines;
  }

  private static void row(Columnar table, String name, Distribution values) {
    table.row(
        name,
        Words.number(values.min()),
        Words.number(values.quantile(0.05)),
        Words.number(values.quantile(0.5)),
        Words.number(values.quantile(0.95)),
        Words.number(values.max()));
  }

  @Override
  public Object json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("screen", screen.map(size -> List.of(size.width(), size.height())).orElse(null));
    json.put("x", Json.of(scan.x()));
    json.put("y", Json.of(scan.y()));
    json.put("off_screen_fixations", scan.offScreen());
    json.put("off_screen_scanpaths", scan.scanpathsOffScreen());
    json.put("off_screen_scanpaths_entirely", scan.scanpathsAllOffScreen());
    return json;
  }

  @Override
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (scan.offScreen() > MANY_OFF_SCREEN * scan.fixations()) {
      warnings.add(
          "%s of the fixations lie off the screen: is %s"
              .formatted(
                  Words.share(scan.offScreen(), scan.fixations()),
                  screen.isPresent()
                      ? "data.screen the size in the coordinates' unit, and their origin its upper"
                          + " left corner?"
                      : "their origin the screen's upper left corner?"));
    }
    if (scan.scanpathsAllOffScreen() > 0) {
      warnings.add(
          "%s no fixation on the screen"
              .formatted(
                  scan.scanpathsAllOffScreen() == 1
                      ? "1 scanpath has"
                      : Words.count(scan.scanpathsAllOffScreen()) + " scanpaths have"));
    }
    smallPart("x", scan.x(), screen.map(Screen::width)).ifPresent(warnings::add);
    smallPart("y", scan.y(), screen.map(Screen::height)).ifPresent(warnings::add);
    return warnings;
  }

  private Optional<String> smallPart(String axis, Distribution values, Optional<Double> size) {
    double low = values.quantile(0.05);
    double high = values.quantile(0.95);
    if (values.count() == 0 || high - low >= SMALL_PART) {
      return Optional.empty();
    }
    String where =
        "90 %% of the fixations lie within %s .. %s of the screen's %s"
            .formatted(
                Words.number(low), Words.number(high), axis.equals("x") ? "width" : "height");
    return Optional.of(
        size.map(
                whole ->
                    where
                        + "; is data.screen (%s) in the unit of the table?"
                            .formatted(Words.number(whole)))
            .orElse(where + "; are they fractions of the whole screen?"));
  }
}
