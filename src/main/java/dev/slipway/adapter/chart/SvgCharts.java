package dev.slipway.adapter.chart;

import dev.slipway.domain.connections.ConnectionChart;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Charts;
import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Charts as SVG. */
public final class SvgCharts implements Charts {
    @Override
    public void check() throws ProblemException {
        // There is no screen to draw on, and none is needed.
        System.setProperty("java.awt.headless", "true");
        requireFonts();
    }

    @Override
    public String svg(ConnectionChart chart) throws ProblemException {
        check();
        return new SvgDocument(chart).text();
    }

    /** Without fontconfig or without any font the JDK fails with an error, at the first text that it measures. */
    private static void requireFonts() throws ProblemException {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                    .getStringBounds("connections", new FontRenderContext(null, true, true));
        } catch (LinkageError | InternalError e) {
            throw Problem.environment("The chart cannot be drawn, as Java finds no fonts here: " + reason(e) + ".")
                    .remedy(
                            "Install fontconfig and a font, for example: apt-get install fontconfig fonts-dejavu-core; on Alpine: apk"
                                    + " add fontconfig ttf-dejavu. Or leave --chart out.")
                    .because(e);
        }
    }

    /** The innermost cause says it best. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
