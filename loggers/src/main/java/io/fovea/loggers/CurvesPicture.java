package io.fovea.loggers;

import io.fovea.data.Baseline;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunStatus;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.XYChart;

/** A run's picture: a title over one chart, or several side by side. */
final class CurvesPicture {
  private static final int TITLE_BAND_PX = 44;
  private static final int MARGIN_PX = 18;
  private static final Color INK = new Color(0x222222);
  private static final Color WARNING = new Color(0xB00020);

  private final RunInfo run;
  private final RunStatus status;
  private final List<MetricRow> rows;

  CurvesPicture(RunInfo run, RunStatus status, List<MetricRow> rows) {
    this.run = run;
    this.status = status;
    this.rows = List.copyOf(rows);
  }

  /** Empty if there is not one number to draw. */
  Optional<BufferedImage> draw(int width, int height) {
    List<XYChart> charts = charts();
    if (charts.isEmpty()) {
      return Optional.empty();
    }
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    writeTitle(pen);
    paint(charts, pen, width / charts.size(), height - TITLE_BAND_PX);
    pen.dispose();
    return Optional.of(picture);
  }

  /** Side by side; all legends get the height of the tallest, so that the plots line up. */
  private static void paint(List<XYChart> charts, Graphics2D pen, int width, int height) {
    List<Legend> legends = charts.stream().map(chart -> Legend.of(chart, pen, width)).toList();
    int legendHeight = legends.stream().mapToInt(Legend::height).max().orElseThrow();
    pen.translate(0, TITLE_BAND_PX);
    for (int i = 0; i < charts.size(); i++) {
      charts.get(i).paint(pen, width, height - legendHeight);
      legends.get(i).paint(pen, height - legendHeight);
      pen.translate(width, 0);
    }
  }

  private List<XYChart> charts() {
    CurveChart.Epochs epochs = CurveChart.Epochs.of(rows);
    List<XYChart> charts = new ArrayList<>();
    for (ChartKind kind : ChartKind.values()) {
      List<Series> curves = series(kind);
      if (!curves.isEmpty()) {
        charts.add(CurveChart.of(kind, curves, baselines(kind), epochs));
      }
    }
    return charts;
  }

  private List<Baseline> baselines(ChartKind kind) {
    return run.baselines().stream().filter(each -> isOf(kind, each.metric())).toList();
  }

  private List<Series> series(ChartKind kind) {
    return MetricNames.summary(rows.stream().flatMap(row -> row.metrics().keySet().stream()))
        .stream()
        .filter(name -> isOf(kind, name))
        .map(name -> Series.of(name, rows))
        .filter(Series::hasNumbers)
        .toList();
  }

  private static boolean isOf(ChartKind kind, String metric) {
    return MetricNames.chart(metric).filter(kind::equals).isPresent();
  }

  private void writeTitle(Graphics2D pen) {
    int baseline = MARGIN_PX + pen.getFontMetrics(Fonts.title()).getAscent() / 2 + MARGIN_PX / 2;
    pen.setFont(Fonts.title());
    pen.setColor(INK);
    pen.drawString(run.name(), MARGIN_PX, baseline);
    int after = MARGIN_PX + pen.getFontMetrics().stringWidth(run.name() + "  ");
    pen.setColor(WARNING);
    pen.drawString(marks(), after, baseline);
  }

  private String marks() {
    return (run.simulated() ? "(simulated data)  " : "")
        + (status == RunStatus.FAILED ? "(the run failed)" : "");
  }
}
