package dev.slipway.adapter.chart;

import dev.slipway.domain.connections.ConnectionChart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines through zero and the budget across, as a chart of the library. */
final class LineChart {
    private static final float THICK = 2f;
    /** Dark enough on white, and of different brightness. */
    private static final List<Color> COLOURS =
            List.of(new Color(0x0a4b8f), new Color(0xa40e26), new Color(0x116329), new Color(0x7a4b00));

    private static final double ROOM = 1.3;

    private LineChart() {}

    static JFreeChart of(ConnectionChart chart) {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (ConnectionChart.ChartLine line : chart.lines()) {
            XYSeries series = new XYSeries(line.label());
            series.add(0, 0);
            series.add(chart.concurrency(), (double) chart.concurrency() * line.slope());
            lines.addSeries(series);
        }
        JFreeChart drawn = ChartFactory.createXYLineChart(
                ConnectionChart.TITLE,
                "sandboxes or replicas at the same time",
                "connections",
                lines,
                PlotOrientation.VERTICAL,
                true,
                false,
                false);
        theme().apply(drawn);
        dress(drawn.getXYPlot(), chart);
        return drawn;
    }

    /** Lines differ without their colours too. */
    private static BasicStroke stroke(int line) {
        return line == 0
                ? new BasicStroke(THICK)
                : new BasicStroke(
                        THICK, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4f * line + 4f, 4f}, 0f);
    }

    private static StandardChartTheme theme() {
        StandardChartTheme theme = new StandardChartTheme("plain");
        theme.setExtraLargeFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
        theme.setLargeFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        theme.setRegularFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        theme.setSmallFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        return theme;
    }

    private static void dress(XYPlot plot, ConnectionChart chart) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
        plot.getDomainAxis().setRange(0, chart.concurrency());
        plot.getRangeAxis().setRange(0, Math.max(1, chart.budget() * ROOM));
        for (int i = 0; i < chart.lines().size(); i++) {
            plot.getRenderer().setSeriesStroke(i, stroke(i));
            plot.getRenderer().setSeriesPaint(i, COLOURS.get(i % COLOURS.size()));
        }
        ValueMarker budget = new ValueMarker(chart.budget(), Color.BLACK, new BasicStroke(THICK));
        budget.setLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        budget.setLabelBackgroundColor(Color.WHITE);
        budget.setLabel("budget: " + chart.budget());
        budget.setLabelAnchor(RectangleAnchor.TOP_LEFT);
        budget.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
        plot.addRangeMarker(budget);
    }
}
