package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.ConnectionChart;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Charts;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.List;

/** Draws a plan into a file. */
public final class DrawChart {
    private final Charts charts;
    private final TextFiles texts;

    public DrawChart(Charts charts, TextFiles texts) {
        this.charts = charts;
        this.texts = texts;
    }

    /** Draws it, in the place of a chart that may be there. */
    public void run(Plan plan, Path file) throws ProblemException {
        String svg = charts.svg(ConnectionChart.of(plan));
        texts.replace(List.of(new TextFiles.Rewrite(file, texts.read(file), svg)));
    }
}
