package io.fovea.loggers;

import io.fovea.data.Baseline;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One chart of curves over the epochs; its legend is drawn by {@link Legend}. */
final class CurveChart {
  /** Okabe and Ito's colours (2008): told apart by colour-blind readers too. */
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9));

  private static final Color GRID = new Color(0xE4E4E4);
  private static final Color FRAME = new Color(0xB8B8B8);
  private static final Color REFERENCE = new Color(0x666666);
  private static final float LINE = 2.2f;
  private static final BasicStroke DASHED = dashes(1.6f, 7, 5);
  private static final BasicStroke DOTTED = dashes(1.3f, 2, 4);

  /** Up to so many epochs each has a dot. */
  private static final int MOST_DOTS = 30;

  private static final int DOT_PX = 6;
  private static final double PLOT_SHARE = 0.96;

  /** Losses and errors that span more than this factor are drawn on a logarithmic axis. */
  private static final double WIDE_SPAN = 100;

  private static final double AIR = 0.05;

  private static final double LOWEST_R2 = -1;

  private final XYChart chart;
  private final Epochs epochs;

  /**
   * The horizontal axis.
   *
   * @param last the highest epoch
   * @param best the one with the lowest validation loss
   */
  record Epochs(int last, OptionalInt best) {
    static Epochs of(List<MetricRow> rows) {
      int last = rows.stream().mapToInt(MetricRow::epoch).max().orElse(0);
      return new Epochs(
          last,
          MetricNames.best(rows)
              .map(row -> OptionalInt.of(row.epoch()))
              .orElse(OptionalInt.empty()));
    }
  }

  private CurveChart(String yTitle, Epochs epochs) {
    this.epochs = epochs;
    this.chart = new XYChart(1, 1);
    chart.setXAxisTitle("epoch");
    chart.setYAxisTitle(yTitle);
    style(chart.getStyler());
  }

  static XYChart of(ChartKind kind, List<Series> curves, List<Baseline> baselines, Epochs epochs) {
    double[] values =
        DoubleStream.concat(
                Arrays.stream(numbers(curves)), baselines.stream().mapToDouble(Baseline::value))
            .toArray();
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    boolean logarithmic =
        (kind == ChartKind.LOSS || kind == ChartKind.ERROR) && low > 0 && high / low > WIDE_SPAN;
    CurveChart made = new CurveChart(kind.axis() + (logarithmic ? " (logarithmic)" : ""), epochs);
    made.chart.getStyler().setYAxisLogarithmic(logarithmic);
    switch (kind) {
      case SHARE -> made.frame(Math.min(0, low), Math.max(1, high));
      // A network's first guesses may be worse than the mean by any factor: they leave the frame.
      case DETERMINATION -> made.frame(Math.max(LOWEST_R2, Math.min(0, low)), 1);
      default -> made.frameAround(low, high, logarithmic);
    }
    made.addCurves(curves);
    // Several metrics may have baselines that read the same: one line says it.
    Set<String> drawn = new HashSet<>();
    for (Baseline baseline : baselines) {
      if (drawn.add(made.baselineName(baseline))) {
        made.addBaseline(baseline);
      }
    }
    made.markBest(kind == ChartKind.LOSS);
    return made.chart;
  }

  private void frameAround(double low, double high, boolean logarithmic) {
    if (logarithmic) {
      frame(low / (1 + AIR), high * (1 + AIR));
    } else {
      double air = Math.max((high - low) * AIR, Math.abs(high) * 1e-3 + 1e-9);
      frame(low - air, high + air);
    }
  }

  private static double[] numbers(List<Series> curves) {
    return curves.stream()
        .flatMap(curve -> curve.values().stream())
        .mapToDouble(Double::doubleValue)
        .filter(Double::isFinite)
        .toArray();
  }

  private void frame(double low, double high) {
    XYStyler styler = chart.getStyler();
    styler.setYAxisMin(low);
    styler.setYAxisMax(high);
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(right());
  }

  /** An axis needs a length, also for a run of one epoch. */
  private double right() {
    return Math.max(1, epochs.last());
  }

  private void addCurves(List<Series> curves) {
    for (int i = 0; i < curves.size(); i++) {
      Series curve = curves.get(i);
      XYSeries drawn = chart.addSeries(curve.name(), curve.epochs(), curve.values());
      Color colour = COLOURS.get(i % COLOURS.size());
      boolean dots = epochs.last() < MOST_DOTS || curve.hasLonePoint();
      drawn.setMarker(dots ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
      drawn.setMarkerColor(colour).setLineColor(colour);
      drawn.setLineStyle(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
  }

  private String baselineName(Baseline baseline) {
    return baseline.name() + " baseline " + baselineNumber(baseline.value());
  }

  private void addBaseline(Baseline baseline) {
    double value = baseline.value();
    reference(
        baselineName(baseline), new double[] {0, right()}, new double[] {value, value}, DASHED);
  }

  private static String baselineNumber(double value) {
    return Math.abs(value) <= 1 ? String.format(Locale.ROOT, "%.2f", value) : Numbers.brief(value);
  }

  private void markBest(boolean inLegend) {
    XYStyler styler = chart.getStyler();
    if (epochs.last() == 0) {
      return;
    }
    epochs
        .best()
        .ifPresent(
            best ->
                reference(
                        "lowest valid_loss: epoch " + best,
                        new double[] {best, best},
                        new double[] {styler.getYAxisMin(), styler.getYAxisMax()},
                        DOTTED)
                    .setShowInLegend(inLegend));
  }

  private XYSeries reference(String label, double[] x, double[] y, BasicStroke stroke) {
    XYSeries line = chart.addSeries(label, x, y);
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(REFERENCE);
    line.setLineStyle(stroke);
    return line;
  }

  private static BasicStroke dashes(float width, float on, float off) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
  }

  private static void style(XYStyler styler) {
    styler.setLocale(Locale.ROOT);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartTitleVisible(false);
    styler.setLegendVisible(false);
    styler.setPlotBorderColor(FRAME);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setAxisTitleFont(Fonts.axisTitle());
    styler.setAxisTickLabelsFont(Fonts.tick());
    styler.setMarkerSize(DOT_PX);
    styler.setXAxisDecimalPattern("0");
    styler.setPlotContentSize(PLOT_SHARE);
  }
}
