package io.fovea.loggers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

  /** Losses that span more than this factor are drawn on a logarithmic axis. */
  private static final double WIDE_SPAN = 100;

  private static final double AIR = 0.05;

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

  static XYChart losses(List<Series> losses, Epochs epochs) {
    double[] values = numbers(losses);
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    boolean logarithmic = low > 0 && high / low > WIDE_SPAN;
    CurveChart made = new CurveChart(logarithmic ? "loss (logarithmic)" : "loss", epochs);
    made.chart.getStyler().setYAxisLogarithmic(logarithmic);
    if (logarithmic) {
      made.frame(low / (1 + AIR), high * (1 + AIR));
    } else {
      double air = Math.max((high - low) * AIR, Math.abs(high) * 1e-3 + 1e-9);
      made.frame(low - air, high + air);
    }
    made.addCurves(losses);
    made.markBest(true);
    return made.chart;
  }

  static XYChart metrics(List<Series> metrics, Epochs epochs, OptionalDouble majorityBaseline) {
    double[] values =
        DoubleStream.concat(Arrays.stream(numbers(metrics)), DoubleStream.of(0, 1)).toArray();
    CurveChart made = new CurveChart("validation", epochs);
    made.frame(
        Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow());
    made.addCurves(metrics);
    majorityBaseline.ifPresent(made::addBaseline);
    made.markBest(false);
    return made.chart;
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

  private void addBaseline(double share) {
    reference(
        String.format(Locale.ROOT, "majority baseline %.2f", share),
        new double[] {0, right()},
        new double[] {share, share},
        DASHED);
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
