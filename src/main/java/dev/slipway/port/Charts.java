package dev.slipway.port;

import dev.slipway.domain.connections.ConnectionChart;
import dev.slipway.domain.problem.ProblemException;

/** Draws charts. */
public interface Charts {
    /** Whether this machine can draw, found out before any work is done. */
    void check() throws ProblemException;

    /** The chart as an SVG document, the same for the same chart. */
    String svg(ConnectionChart chart) throws ProblemException;
}
