package io.fovea.loggers;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/**
 * A chart's legend below it, in as many centred rows as it needs. XChart's own keeps to one row and
 * cuts it off.
 */
final class Legend {
  private static final int LINE_PX = 22;
  private static final int AFTER_LINE_PX = 6;
  private static final int BETWEEN_PX = 20;
  private static final int ROW_PX = 22;
  private static final int MARGIN_PX = 10;
  private static final Color TEXT = new Color(0x222222);

  private final List<List<XYSeries>> rows = new ArrayList<>();
  private final FontMetrics font;
  private final int widthPx;

  private Legend(FontMetrics font, int widthPx) {
    this.font = font;
    this.widthPx = widthPx;
  }

  static Legend of(XYChart chart, Graphics2D pen, int widthPx) {
    Legend legend = new Legend(pen.getFontMetrics(Fonts.legend()), widthPx);
    chart.getSeriesMap().values().stream().filter(XYSeries::isShowInLegend).forEach(legend::add);
    return legend;
  }

  private void add(XYSeries series) {
    if (rows.isEmpty()
        || width(rows.get(rows.size() - 1)) + BETWEEN_PX + width(series)
            > widthPx - 2 * MARGIN_PX) {
      rows.add(new ArrayList<>());
    }
    rows.get(rows.size() - 1).add(series);
  }

  int height() {
    return rows.size() * ROW_PX + MARGIN_PX;
  }

  /** Draws from {@code top} downward. */
  void paint(Graphics2D pen, int top) {
    int middle = top + ROW_PX / 2;
    for (List<XYSeries> row : rows) {
      int left = Math.max(MARGIN_PX, (widthPx - width(row)) / 2);
      for (XYSeries series : row) {
        paint(series, pen, left, middle);
        left += width(series) + BETWEEN_PX;
      }
      middle += ROW_PX;
    }
  }

  private void paint(XYSeries series, Graphics2D pen, int left, int middle) {
    pen.setColor(series.getLineColor());
    pen.setStroke(series.getLineStyle());
    pen.draw(new Line2D.Double(left, middle, left + LINE_PX, middle));
    pen.setColor(TEXT);
    pen.setFont(Fonts.legend());
    int baseline = middle + (font.getAscent() - font.getDescent()) / 2;
    pen.drawString(series.getLabel(), left + LINE_PX + AFTER_LINE_PX, baseline);
  }

  private int width(List<XYSeries> row) {
    return row.stream().mapToInt(this::width).sum() + BETWEEN_PX * (row.size() - 1);
  }

  private int width(XYSeries series) {
    return LINE_PX + AFTER_LINE_PX + font.stringWidth(series.getLabel());
  }
}
